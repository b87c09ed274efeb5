package eu.vipatwork.xapi.forward;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Sends statements on to other stores: a worker calls {@link #sendDue} every few seconds, on as many servers as there are. The log is the queue; a target's place in it moves only
 * when what lies before it was taken or put aside, so nothing is lost when a server dies, and at worst a batch is sent twice, which a store takes as
 * once. Statements go in the order they were stored, hence in order for each registration. A target that does not answer is tried again after 5 seconds, then
 * after twice as long each time, up to an hour. A statement that it refuses for itself is put aside, with the reason, and the others go on.
 */
@Dependent
public class ForwardStatements {

    private static final int BATCH = 50;
    private static final int BATCHES = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int REFUSED = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;

    private final ForwardTargetRepository forwards;
    private final StatementRepository statements;
    private final RemoteStore remote;
    private final InstantSource clock;

    @Inject
    public ForwardStatements(ForwardTargetRepository forwards, StatementRepository statements, RemoteStore remote, InstantSource clock) {
        this.forwards = forwards;
        this.statements = statements;
        this.remote = remote;
        this.clock = clock;
    }

    /** Sends what waits, to all targets whose time has come. Not within a transaction. Tells how many statements were taken. */
    public long sendDue() {
        long sent = 0;
        for (ForwardTarget target : forwards.due(clock.instant())) {
            Instant now = clock.instant();
            if (forwards.claim(target.id(), now, now.plus(LEASE))) {
                try {
                    sent += send(forwards.find(target.id()).orElse(target));
                } finally {
                    forwards.release(target.id());
                }
            }
        }
        return sent;
    }

    /** Sends one that was put aside once more: empty when it was taken, else why not. */
    public Optional<String> retry(OrganisationId tenant, UUID targetId, UUID statementId) {
        Optional<ForwardTarget> target =
                forwards.find(targetId).filter(each -> each.tenant().equals(tenant));
        Optional<StatementText> statement =
                statements.find(tenant, statementId, false).or(() -> statements.find(tenant, statementId, true));
        if (target.isEmpty() || statement.isEmpty()) {
            return Optional.of("The target or the statement is not there any more.");
        }
        RemoteStore.Answer answer =
                remote.send(target.get(), List.of(statement.get().read()));
        if (answer.isTaken()) {
            forwards.removeDeadLetter(targetId, statementId);
            return Optional.empty();
        }
        return Optional.of(answer.reason());
    }

    private long send(ForwardTarget target) {
        Instant place = target.sentThrough();
        Instant through = statements.consistentThrough();
        long sent = 0;
        for (int i = 0; i < BATCHES; i++) {
            List<StatementText> page = statements.after(Optional.of(target.tenant()), place, BATCH).stream()
                    .filter(statement -> !statement.stored().isAfter(through))
                    .toList();
            if (page.isEmpty()) {
                return sent;
            }
            List<StoredStatement> passing = new ArrayList<>();
            for (StatementText statement : page) {
                StoredStatement read = statement.read();
                if (target.takes(read.json())) {
                    passing.add(read);
                }
            }
            Optional<String> failure = deliverAll(target, passing);
            if (failure.isPresent()) {
                forwards.fail(target.id(), clock.instant().plus(pause(target.failures())), failure.get());
                return sent;
            }
            sent += passing.size();
            place = page.get(page.size() - 1).stored();
            forwards.advance(target.id(), place);
        }
        return sent;
    }

    /** In their order; one with attachments goes alone, because nobody knows how large they are. */
    private Optional<String> deliverAll(ForwardTarget target, List<StoredStatement> some) {
        List<StoredStatement> together = new ArrayList<>();
        for (StoredStatement each : some) {
            if (DeclaredAttachments.hashes(each.json()).isEmpty()) {
                together.add(each);
                continue;
            }
            Optional<String> failure = deliver(target, together).or(() -> deliver(target, List.of(each)));
            if (failure.isPresent()) {
                return failure;
            }
            together.clear();
        }
        return deliver(target, together);
    }

    /** Empty when each was taken or put aside; else why the target cannot be reached. */
    private Optional<String> deliver(ForwardTarget target, List<StoredStatement> some) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        RemoteStore.Answer answer = remote.send(target, some);
        if (answer.isTaken()) {
            return Optional.empty();
        }
        if (answer.status() != REFUSED && answer.status() != CONFLICT && answer.status() != TOO_LARGE) {
            return Optional.of(answer.reason());
        }
        if (some.size() > 1) {
            // One of them is to blame; alone it shows which.
            for (StoredStatement each : some) {
                Optional<String> failure = deliver(target, List.of(each));
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }
        StoredStatement refused = some.get(0);
        forwards.putAside(
                new ForwardTargetRepository.DeadLetter(target.id(), refused.id(), refused.stored(), answer.reason(), clock.instant()));
        return Optional.empty();
    }

    private static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
