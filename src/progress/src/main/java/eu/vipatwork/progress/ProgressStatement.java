package eu.vipatwork.progress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StoredStatement;

/** The parts of a statement that progress follows from. It is valid xAPI; parts that are missing have defaults. */
record ProgressStatement(OrganisationId organisation, UUID registration, JsonNode json) {

    private static final String ATTEMPT = "urn:vipatwork:extension:attempt";
    private static final String ASKS_AGAIN = "urn:vipatwork:extension:asks-again";

    /** Empty when the statement has no registration. */
    static Optional<ProgressStatement> of(StoredStatement statement) {
        JsonNode registration = statement.json().path("context").path("registration");
        return registration.isTextual()
                ? Optional.of(new ProgressStatement(
                        statement.tenant(), UUID.fromString(registration.textValue()), statement.json()))
                : Optional.empty();
    }

    String verb() {
        return json.path("verb").path("id").asText();
    }

    String object() {
        return json.path("object").path("id").asText();
    }

    String actor() {
        return json.path("actor").path("account").path("name").asText();
    }

    /** In microseconds, the precision of both databases. */
    Instant timestamp() {
        return OffsetDateTime.parse(json.path("timestamp").textValue())
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    String revision() {
        return json.path("context").path("revision").asText();
    }

    /** The number of the attempt, 1 when the statement does not say. */
    int attempt() {
        return json.path("context").path("extensions").path(ATTEMPT).asInt(1);
    }

    /** The units that the learner must take again in the revision that they registered for. */
    List<String> retakes() {
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

    /** Zero when there is none, or when it is in months or years, which have no fixed length. */
    Duration duration() {
        String text = json.path("result").path("duration").asText("PT0S");
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
