package eu.vipatwork.lti.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.util.JSONObjectUtils;

import eu.vipatwork.lti.message.LaunchFault;

/**
 * A launch with one fault, described by {@code launches/NAME/case.json}: changes of the parameters of the login and of
 * the response, changes of the claims (null removes one), and an {@code act} of {@link LaunchMutation}.
 */
record LaunchCase(String name, Map<String, Object> text) {

    private static final Path FOLDER = Path.of("src/test/resources/launches");

    static List<LaunchCase> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(LaunchCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LaunchCase read(Path folder) {
        try {
            return new LaunchCase(
                    folder.getFileName().toString(),
                    JSONObjectUtils.parse(Files.readString(folder.resolve("case.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }

    /** The expected {@link LaunchFault}, or "platform: " and the rule by which the platform rejects the request. */
    String refused() {
        return (String) text.get("refused");
    }

    /** An act of {@link LaunchMutation}; may be empty. */
    String act() {
        return (String) text.getOrDefault("act", "");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> changes(String part) {
        return (Map<String, Object>) text.getOrDefault(part, Map.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
