package eu.vipatwork.records.page.browse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.shared.Messages;

/** The result of a statement (xAPI 1.0.3 Data 2.4.5), each part in a few words. */
final class ResultText {

    private static final int LONGEST_RESPONSE = 240;

    private ResultText() {}

    /** @param definition of the activity; may be missing */
    static List<String> of(JsonNode result, JsonNode definition, Messages messages) {
        List<String> words = new ArrayList<>();
        if (result.path("success").isBoolean()) {
            words.add(messages.text(
                    result.get("success").booleanValue() ? "record.result.success" : "record.result.failure"));
        }
        if (result.path("completion").isBoolean()) {
            words.add(messages.text(
                    result.get("completion").booleanValue() ? "record.result.complete" : "record.result.incomplete"));
        }
        score(result.path("score"), messages, words);
        if (result.path("duration").isTextual()) {
            words.add(duration(result.get("duration").asText(), messages));
        }
        String response = ResponseText.words(result.path("response").asText(), definition, messages.locale());
        if (!response.isBlank()) {
            words.add(messages.text(
                    "record.result.response",
                    response.length() > LONGEST_RESPONSE ? response.substring(0, LONGEST_RESPONSE) + "…" : response));
        }
        return words;
    }

    private static void score(JsonNode score, Messages messages, List<String> words) {
        if (score.path("scaled").isNumber()) {
            BigDecimal percent =
                    score.get("scaled").decimalValue().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
            words.add(messages.text("record.result.percent", percent));
        }
        if (score.path("raw").isNumber()) {
            words.add(
                    score.path("max").isNumber()
                            ? messages.text(
                                    "record.result.points-of",
                                    score.get("raw").asText(),
                                    score.get("max").asText())
                            : messages.text(
                                    "record.result.points", score.get("raw").asText()));
        }
    }

    /** Durations with years, months or weeks, which Java does not parse, are shown as sent. */
    private static String duration(String text, Messages messages) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.toHours() > 0) {
                return messages.text("record.result.hours", duration.toHours(), duration.toMinutesPart());
            }
            return duration.toMinutes() > 0
                    ? messages.text("record.result.minutes", duration.toMinutes(), duration.toSecondsPart())
                    : messages.text("record.result.seconds", duration.toSeconds());
        } catch (DateTimeException e) {
            return text;
        }
    }
}
