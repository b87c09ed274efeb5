package eu.vipatwork.progress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.content.id.ActivityIri;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * The parts of a statement that progress follows from. It is valid xAPI, which allows far more than progress can use: a
 * part that is missing or cannot be used has a default, and reading it never throws.
 */
record ProgressStatement(StoredStatement statement, UUID registration, ActivityIri object) {

    private static final String ATTEMPT = "urn:vipatwork:extension:attempt";
    private static final String ASKS_AGAIN = "urn:vipatwork:extension:asks-again";
    private static final int MOST_ATTEMPTS = 10_000;
    private static final Duration LONGEST_SESSION = Duration.ofDays(31);

    /** Empty when the statement has no registration, or is not about a part of a course. */
    static Optional<ProgressStatement> of(StoredStatement statement) {
        JsonNode json = statement.json();
        return Formats.uuid(json.path("context").path("registration").asText())
                .flatMap(registration -> ActivityIri.read(
                                json.path("object").path("id").asText())
                        .map(object -> new ProgressStatement(statement, registration, object)));
    }

    private JsonNode json() {
        return statement.json();
    }

    OrganisationId organisation() {
        return statement.tenant();
    }

    String verb() {
        return json().path("verb").path("id").asText();
    }

    /** Whether it adds a registration, or moves it to another release. */
    boolean registers() {
        return verb().equals(ProgressVerbs.REGISTERED) && object.kind() == ActivityIri.Kind.COURSE;
    }

    /** The person whose account on this server is the actor. */
    Optional<PersonId> person(String homePage) {
        JsonNode account = json().path("actor").path("account");
        return account.path("homePage").asText().equals(homePage)
                ? Formats.uuid(account.path("name").asText()).map(PersonId::new)
                : Optional.empty();
    }

    /** In microseconds, the precision of both databases; the time of storing when it is later or before 1970. */
    Instant timestamp() {
        return Formats.timestamp(json().path("timestamp").asText())
                .map(time -> time.toInstant().truncatedTo(ChronoUnit.MICROS))
                .filter(time -> !time.isAfter(statement.stored()) && !time.isBefore(Instant.EPOCH))
                .orElse(statement.stored());
    }

    /** The release that the learner registered for. */
    Optional<ReleaseId> release() {
        String text =
                object.course() + "@" + json().path("context").path("revision").asText();
        return ReleaseId.valid(text) ? Optional.of(new ReleaseId(text)) : Optional.empty();
    }

    /** The number of the attempt. */
    OptionalInt attempt() {
        JsonNode attempt = json().path("context").path("extensions").path(ATTEMPT);
        // Not intValue(): of 1e999999999 it would make all digits.
        double value = attempt.isNumber() ? attempt.doubleValue() : 0;
        boolean usable = value >= 1 && value <= MOST_ATTEMPTS && value == Math.rint(value);
        return usable ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    /** The units that the learner must take again in the revision that they registered for. */
    List<ActivityIri> retakes() {
        List<ActivityIri> units = new ArrayList<>();
        json().path("context").path("extensions").path(ASKS_AGAIN).forEach(unit -> ActivityIri.read(unit.asText())
                .filter(found -> found.course().equals(object.course()))
                .ifPresent(units::add));
        return units;
    }

    boolean completion() {
        return json().path("result").path("completion").asBoolean(false);
    }

    /** Null when the statement does not say. */
    Boolean success() {
        JsonNode success = json().path("result").path("success");
        return success.isBoolean() ? (Boolean) success.booleanValue() : null;
    }

    /** From 0 to 1: xAPI also allows less than nothing. */
    Double scaledScore() {
        JsonNode scaled = json().path("result").path("score").path("scaled");
        return scaled.isNumber() ? (Double) Math.min(1, Math.max(0, scaled.doubleValue())) : null;
    }

    /** Zero when there is none, it has months or years, which have no fixed length, or no session is that long. */
    Duration duration() {
        try {
            Duration duration =
                    Duration.parse(json().path("result").path("duration").asText("PT0S"));
            return duration.isNegative() || duration.compareTo(LONGEST_SESSION) > 0 ? Duration.ZERO : duration;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
