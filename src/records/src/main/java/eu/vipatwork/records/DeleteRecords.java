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

/** Lets go of records, by age or because a person asks for it, and writes down who had it done and how many went. */
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

    /** The beginning of the day, in UTC, that was so long ago. */
    public Instant ago(Period age) {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minus(age)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    /** A dry run: how many statements were stored before this moment. */
    public long count(OrganisationId organisation, Instant before) {
        return purgeStatements.count(organisation, before);
    }

    /** Removes statements stored before this moment, the oldest first, for about so long; tells how many went. */
    public long purge(Actor actor, OrganisationId organisation, Instant before, Duration patience) {
        Instant end = clock.instant().plus(patience);
        long gone = 0;
        long some;
        do {
            some = Retry.onConflict(() -> purgeStatements.some(organisation, before));
            gone += some;
        } while (some > 0 && clock.instant().isBefore(end));
        if (gone > 0) {
            recordAct.record(AuditEvent.named(RecordsAudit.STATEMENTS_PURGED)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of("statements-purged", gone, before)));
        }
        return gone;
    }

    /** What there is of one person, or was. */
    public sealed interface Result {

        /** @param shown who it is, for people */
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

        /** Nobody is meant, or more than one. */
        record NotOne(boolean several) implements Result {}
    }

    /** A look: what {@link #erase} would take. */
    public Result look(OrganisationId organisation, String who) {
        return each(organisation, who, agent -> erasePerson.look(organisation, agent));
    }

    /**
     * Erases one person's records, by all identifiers that the text stands for. The log keeps numbers, and no name; where there was nothing, it
     * keeps nothing.
     */
    public Result erase(Actor actor, OrganisationId organisation, String who) {
        Result result = each(organisation, who, agent -> erasePerson.erase(organisation, agent));
        if (result instanceof Result.Share erased && !erased.isEmpty()) {
            recordAct.record(AuditEvent.named(RecordsAudit.PERSON_FORGOTTEN)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of("records-erased", erased.statements(), erased.masked(), erased.documents())));
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
