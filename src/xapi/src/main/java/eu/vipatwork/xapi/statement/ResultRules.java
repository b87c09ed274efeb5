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

    static void result(JsonNode node, String path) {
        ObjectNode result = PropertyChecks.object(node, path);
        PropertyChecks.keys(result, path, RESULT);
        if (result.has("score")) {
            score(result.get("score"), path + ".score");
        }
        if (result.has("success")) {
            PropertyChecks.bool(result.get("success"), path + ".success");
        }
        if (result.has("completion")) {
            PropertyChecks.bool(result.get("completion"), path + ".completion");
        }
        if (result.has("response")) {
            PropertyChecks.text(result.get("response"), path + ".response");
        }
        if (result.has("duration")
                && !Formats.isDuration(PropertyChecks.text(result.get("duration"), path + ".duration"))) {
            throw new InvalidStatementException(path + ".duration", "must be a duration by ISO 8601, as PT1M30S");
        }
        if (result.has("extensions")) {
            PropertyChecks.extensions(result.get("extensions"), path + ".extensions");
        }
    }

    private static void score(JsonNode node, String path) {
        ObjectNode score = PropertyChecks.object(node, path);
        PropertyChecks.keys(score, path, SCORE);
        BigDecimal scaled = number(score, "scaled", path);
        if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidStatementException(path + ".scaled", "must be between -1 and 1");
        }
        BigDecimal min = number(score, "min", path);
        BigDecimal max = number(score, "max", path);
        BigDecimal raw = number(score, "raw", path);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new InvalidStatementException(path, "has a min above its max");
        }
        if (raw != null && ((min != null && raw.compareTo(min) < 0) || (max != null && raw.compareTo(max) > 0))) {
            throw new InvalidStatementException(path + ".raw", "must be between min and max");
        }
    }

    private static BigDecimal number(ObjectNode score, String name, String path) {
        JsonNode value = score.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw new InvalidStatementException(path + "." + name, "must be a number");
        }
        return value.decimalValue();
    }
}
