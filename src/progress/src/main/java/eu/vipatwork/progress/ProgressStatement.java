package eu.vipatwork.progress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import com.fasterxml.jackson.databind.JsonNode;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StoredStatement;

/** What the book reads of a statement. It came in as valid xAPI; what it lacks is simply not told. */
record ProgressStatement(OrganisationId organisation, UUID registration, JsonNode json) {

    private static final String ATTEMPT = "urn:vipatwork:extension:attempt";
    private static final String ASKS_AGAIN = "urn:vipatwork:extension:asks-again";

    /** Nothing when the statement belongs to no registration. */
    static Optional<ProgressStatement> of(StoredStatement statement) {
        JsonNode registration = statement.json().path("context").path("registration");
        return registration.isTextual()
                ? Optional.of(
                        new ProgressStatement(statement.tenant(), UUID.fromString(registration.textValue()), statement.json()))
                : Optional.empty();
    }

    String verb() {
        return json.path("verb").path("id").asText();
    }

    String object() {
        return json.path("object").path("id").asText();
    }

    /** The activity that an answer or a section belongs to, when the statement says so. */
    String parent() {
        return json.path("context")
                .path("contextActivities")
                .path("parent")
                .path(0)
                .path("id")
                .asText();
    }

    String actor() {
        return json.path("actor").path("account").path("name").asText();
    }

    /** Kept to the microsecond, as both databases do. */
    Instant timestamp() {
        Instant instant =
                OffsetDateTime.parse(json.path("timestamp").textValue()).toInstant();
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    String revision() {
        return json.path("context").path("revision").asText();
    }

    /** The number of the attempt, 1 when the statement does not say. */
    int attempt() {
        return json.path("context").path("extensions").path(ATTEMPT).asInt(1);
    }

    /** The units that the learner has to take again in the revision that they registered for. */
    List<String> askedAgain() {
        List<String> units = new ArrayList<>();
        json.path("context").path("extensions").path(ASKS_AGAIN).forEach(unit -> units.add(unit.asText()));
        return units;
    }

    boolean completion() {
        return json.path("result").path("completion").asBoolean(false);
    }

    /** Null when the statement does not say. */
    Boolean success() {
        JsonNode success = json.path("result").path("success");
        return success.isBoolean() ? (Boolean) success.booleanValue() : null;
    }

    Double scaledScore() {
        JsonNode scaled = json.path("result").path("score").path("scaled");
        return scaled.isNumber() ? (Double) scaled.doubleValue() : null;
    }

    /** Zero when there is none, or when it counts in months or years, which have no fixed length. */
    Duration duration() {
        String text = json.path("result").path("duration").asText("PT0S");
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
