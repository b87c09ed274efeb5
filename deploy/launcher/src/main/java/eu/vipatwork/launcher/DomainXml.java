package eu.vipatwork.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** GlassFish's configuration file, filled in for one start. */
final class DomainXml {

    /** Requests handled at a time; they mostly wait for the database. */
    private static final int THREADS = 32;

    /** GlassFish's default key store, whose certificate is never served. */
    private static final String DEFAULT_KEY_STORE = "${com.sun.aas.instanceRoot}/config/keystore.jks";

    private DomainXml() {}

    static String of(ServerOptions options, int port, ServerDatabase database, Optional<KeyStoreFile> keyStore) {
        String properties = new TreeMap<>(database.properties())
                .entrySet().stream()
                        .map(property -> "      <property name=\"%s\" value=\"%s\"/>"
                                .formatted(property.getKey(), attribute(property.getValue())))
                        .collect(Collectors.joining("\n"));
        String ssl = keyStore.map(file -> ("            <ssl ssl2-enabled=\"false\" ssl3-enabled=\"false\""
                                + " tls-enabled=\"false\" tls11-enabled=\"false\" tls12-enabled=\"true\""
                                + " tls13-enabled=\"true\" cert-nickname=\"%s\" key-store=\"%s\"/>")
                        .formatted(KeyStoreFile.ALIAS, attribute(file.path().toString())))
                .orElse("");
        String keyStorePath =
                keyStore.map(file -> attribute(file.path().toString())).orElse(DEFAULT_KEY_STORE);
        return filled(Map.of(
                "dataSource", database.dataSource(),
                "connections", String.valueOf(database.connections()),
                "remote", String.valueOf(database.remote()),
                "properties", properties,
                "secure", String.valueOf(options.secure()),
                "ssl", ssl,
                "keyStore", keyStorePath,
                "listen", attribute(options.listen),
                "port", String.valueOf(port),
                "threads", String.valueOf(THREADS)));
    }

    private static String filled(Map<String, String> values) {
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String template() {
        try (InputStream file = DomainXml.class.getResourceAsStream("domain.xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also doubles dollar signs, as GlassFish reads ${…} in an attribute as a system property. */
    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("$", "$$");
    }
}
