package eu.vipatwork.records;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.Person;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.StatementQuery;

/** Turns a {@link StatementFilter} into a query. The query finds voided statements, too: pages mark them. */
@Dependent
public class ReadStatementFilter {

    private static final Duration ONE_MICROSECOND = Duration.ofNanos(1_000);

    private final FindActor findActor;

    @Inject
    public ReadStatementFilter(FindActor findActor) {
        this.findActor = findActor;
    }

    /** The outcome. */
    public sealed interface Result {

        record Ready(StatementQuery.Builder query) implements Result {}

        /** Several members match the name. */
        record Several(List<Person> people) implements Result {}

        /** @param problems by field, the last part of a message key */
        record Invalid(Map<String, String> problems) implements Result {}
    }

    public Result read(OrganisationId organisation, StatementFilter filter) {
        Map<String, String> problems = new LinkedHashMap<>();
        StatementQuery.Builder query = StatementQuery.of(organisation).withVoided();
        boolean related = !filter.get("related").isEmpty();
        String who = filter.get("person").isEmpty() ? filter.get("agent") : filter.get("person");
        if (!who.isEmpty()) {
            FindActor.Result found = findActor.find(organisation, who);
            if (found instanceof FindActor.Result.Several several) {
                return new Result.Several(several.people());
            }
            if (found instanceof FindActor.Result.Found one) {
                query.anyAgent(one.agents(), related);
            } else {
                problems.put("person", "no-match");
            }
        }
        if (!filter.get("verb").isEmpty()) {
            VerbNames.iri(filter.get("verb")).ifPresentOrElse(query::verb, () -> problems.put("verb", "verb"));
        }
        String activity = filter.get("activity");
        if (!activity.isEmpty()) {
            if (Formats.isIri(activity)) {
                query.activity(activity, related);
            } else {
                problems.put("activity", "activity");
            }
        }
        if (!filter.get("registration").isEmpty()) {
            Formats.uuid(filter.get("registration"))
                    .ifPresentOrElse(query::registration, () -> problems.put("registration", "registration"));
        }
        // Both days are included. The query excludes statements stored exactly at "since".
        time(filter.get("since"), 0).ifPresentOrElse(query::since, () -> unlessEmpty(filter, "since", problems));
        time(filter.get("until"), 1).ifPresentOrElse(query::until, () -> unlessEmpty(filter, "until", problems));
        return problems.isEmpty() ? new Result.Ready(query) : new Result.Invalid(problems);
    }

    /** The last microsecond before a day, shifted by {@code daysLater}; or the exact time of a timestamp. */
    private static Optional<Instant> time(String text, int daysLater) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() <= "2026-12-31".length()
                            ? LocalDate.parse(text)
                                    .plusDays(daysLater)
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC)
                                    .minus(ONE_MICROSECOND)
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void unlessEmpty(StatementFilter filter, String name, Map<String, String> problems) {
        if (!filter.get(name).isEmpty()) {
            problems.put(name, "day");
        }
    }
}
