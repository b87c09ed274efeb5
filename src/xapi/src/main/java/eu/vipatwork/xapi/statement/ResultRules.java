package eu.vipatwork.xapi.statement;

import java.math.BigDecimal;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Results and scores (xAPI 1.0.3 Data 2.4.5; 2.0 4.2.2.4). */
final class ResultRules {

    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");

    private ResultRules() {}

    static void result(JsonNode node, String place) {
        ObjectNode result = PropertyChecks.object(node, place);
        PropertyChecks.keys(result, place, RESULT);
        if (result.has("score")) {
            score(result.get("score"), place + ".score");
        }
        if (result.has("success")) {
            PropertyChecks.bool(result.get("success"), place + ".success");
        }
        if (result.has("completion")) {
            PropertyChecks.bool(result.get("completion"), place + ".completion");
        }
        if (result.has("response")) {
            PropertyChecks.text(result.get("response"), place + ".response");
        }
        if (result.has("duration") && !Formats.isDuration(PropertyChecks.text(result.get("duration"), place + ".duration"))) {
            throw new InvalidStatementException(place + ".duration", "must be a duration by ISO 8601, as PT1M30S");
        }
        if (result.has("extensions")) {
            PropertyChecks.extensions(result.get("extensions"), place + ".extensions");
        }
    }

    private static void score(JsonNode node, String place) {
        ObjectNode score = PropertyChecks.object(node, place);
        PropertyChecks.keys(score, place, SCORE);
        BigDecimal scaled = number(score, "scaled", place);
        if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidStatementException(place + ".scaled", "must be between -1 and 1");
        }
        BigDecimal min = number(score, "min", place);
        BigDecimal max = number(score, "max", place);
        BigDecimal raw = number(score, "raw", place);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new InvalidStatementException(place, "has a min above its max");
        }
        if (raw != null && ((min != null && raw.compareTo(min) < 0) || (max != null && raw.compareTo(max) > 0))) {
            throw new InvalidStatementException(place + ".raw", "must be between min and max");
        }
    }

    private static BigDecimal number(ObjectNode score, String name, String place) {
        JsonNode value = score.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw new InvalidStatementException(place + "." + name, "must be a number");
        }
        return value.decimalValue();
    }
}
