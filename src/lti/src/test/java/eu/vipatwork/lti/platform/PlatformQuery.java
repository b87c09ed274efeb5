package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;

/** The parameters of a query or a form. */
public final class PlatformQuery {

    private PlatformQuery() {}

    public static Map<String, String> of(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                String before = parameters.put(decoded(name), decoded(value));
                PlatformRejection.unless(before == null, "the parameter " + name + " is repeated");
            }
        }
        return parameters;
    }

    public static Map<String, String> posted(HttpExchange exchange) throws IOException {
        return of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    public static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
