package eu.vipatwork.records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.xapi.deletion.Deletion;
import eu.vipatwork.xapi.deletion.EraseAgent;
import eu.vipatwork.xapi.deletion.PurgeStatements;

/** Deletes records by age or for one person, and writes an audit event with the counts. */
@Dependent
public class DeleteRecords {

    private final PurgeStatements purgeStatements;
    private final EraseAgent erasePerson;
    private final FindActor findActor;
    private final RecordAuditEvent recordAct;
    private final InstantSource clock;

    @Inject
    public DeleteRecords(
            PurgeStatements purgeStatements,
            EraseAgent erasePerson,
            FindActor findActor,
            RecordAuditEvent recordAct,
            InstantSource clock) {
        this.purgeStatements = purgeStatements;
        this.erasePerson = erasePerson;
        this.findActor = findActor;
        this.recordAct = recordAct;
        this.clock = clock;
    }

    /** The start of the day, in UTC, that was this long ago. */
    public Instant ago(Period age) {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minus(age)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    /** A dry run: the number of statements stored before this time. */
    public long count(OrganisationId organisation, Instant before) {
        return purgeStatements.count(organisation, before);
    }

    /** Deletes statements stored before this time, the oldest first, for about {@code limit}; returns their number. */
    public long purge(Actor actor, OrganisationId organisation, Instant before, Duration limit) {
        Instant end = clock.instant().plus(limit);
        long deleted = 0;
        long batch;
        do {
            batch = Retry.onConflict(() -> purgeStatements.some(organisation, before));
            deleted += batch;
        } while (batch > 0 && clock.instant().isBefore(end));
        if (deleted > 0) {
            recordAct.record(AuditEvent.named(RecordsAudit.STATEMENTS_PURGED)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of("statements-purged", deleted, before)));
        }
        return deleted;
    }

    /** What is, or was, stored about one person. */
    public sealed interface Result {

        /** @param shown name and e-mail address, or the identifier */
        record Share(String shown, long statements, long masked, long documents) implements Result {

            private static Share of(String shown, List<Deletion> removals) {
                return new Share(
                        shown,
                        removals.stream().mapToLong(Deletion::statements).sum(),
                        removals.stream().mapToLong(Deletion::masked).sum(),
                        removals.stream().mapToLong(Deletion::documents).sum());
            }

            public boolean isEmpty() {
                return statements == 0 && masked == 0 && documents == 0;
            }
        }

        /** The text matches no one, or several people. */
        record NotOne(boolean several) implements Result {}
    }

    /** A dry run: what {@link #erase} would delete. */
    public Result look(OrganisationId organisation, String who) {
        return each(organisation, who, agent -> erasePerson.look(organisation, agent));
    }

    /**
     * Erases one person's records, under all identifiers that the text matches. The audit event has counts and no name;
     * where nothing was stored, there is no event.
     */
    public Result erase(Actor actor, OrganisationId organisation, String who) {
        Result result = each(organisation, who, agent -> erasePerson.erase(organisation, agent));
        if (result instanceof Result.Share erased && !erased.isEmpty()) {
            recordAct.record(AuditEvent.named(RecordsAudit.PERSON_ERASED)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of(
                            "records-erased", erased.statements(), erased.masked(), erased.documents())));
        }
        return result;
    }

    private Result each(OrganisationId organisation, String who, Function<ObjectNode, Deletion> work) {
        FindActor.Result found = findActor.find(organisation, who);
        if (!(found instanceof FindActor.Result.Found one)) {
            return new Result.NotOne(found instanceof FindActor.Result.Several);
        }
        List<Deletion> removals = new ArrayList<>();
        for (ObjectNode agent : one.agents()) {
            removals.add(Retry.onConflict(() -> work.apply(agent)));
        }
        return Result.Share.of(one.shown(), removals);
    }
}
