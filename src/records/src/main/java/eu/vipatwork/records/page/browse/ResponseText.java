package eu.vipatwork.records.page.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A response for a reader. It names components of the interaction by their ids (xAPI 1.0.3 Data 2.4.4.1, response
 * patterns); where the statement has their descriptions, those are shown. An id without a description, and any other
 * kind of response, is shown as it was sent.
 */
final class ResponseText {

    private static final Pattern BETWEEN_ITEMS = Pattern.compile(Pattern.quote("[,]"));
    private static final Pattern BETWEEN_PAIR = Pattern.compile(Pattern.quote("[.]"));

    private final JsonNode definition;
    private final Locale reader;

    private ResponseText(JsonNode definition, Locale reader) {
        this.definition = definition;
        this.reader = reader;
    }

    /** @param definition of the activity; may be missing */
    static String words(String response, JsonNode definition, Locale reader) {
        ResponseText described = new ResponseText(definition, reader);
        return switch (definition.path("interactionType").asText()) {
            case "choice" -> items(response, "; ", described.of("choices"));
            case "sequencing" -> items(response, " → ", described.of("choices"));
            case "likert" -> described.of("scale").apply(response);
            case "matching" -> items(response, "; ", pair(described.of("source"), described.of("target")));
            case "performance" -> items(response, "; ", pair(described.of("steps"), UnaryOperator.identity()));
            default -> response;
        };
    }

    private static String items(String response, String between, UnaryOperator<String> item) {
        return Arrays.stream(BETWEEN_ITEMS.split(response)).map(item).collect(Collectors.joining(between));
    }

    private static UnaryOperator<String> pair(UnaryOperator<String> first, UnaryOperator<String> second) {
        return item -> {
            String[] ids = BETWEEN_PAIR.split(item, 2);
            return ids.length < 2 ? item : first.apply(ids[0]) + " – " + second.apply(ids[1]);
        };
    }

    private UnaryOperator<String> of(String components) {
        return id -> {
            for (JsonNode component : definition.path(components)) {
                if (component.path("id").asText().equals(id)) {
                    String description = LanguageMap.in(reader, component.path("description"));
                    return description.isBlank() ? id : description;
                }
            }
            return id;
        };
    }
}
