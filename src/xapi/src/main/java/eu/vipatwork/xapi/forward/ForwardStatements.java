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
 * Forwards statements to other stores: a job calls {@link #sendDue} every few seconds, on any number of servers. The
 * log is the queue; a target's position in it advances only when everything before it was accepted or recorded as a
 * dead letter, so nothing is lost when a server dies. At worst a batch is sent twice, which a store treats as once.
 * Statements are sent in the order they were stored, hence in order for each registration. A target that does not
 * result is tried again after 5 seconds, then after twice as long each time, up to an hour. A statement that it refuses
 * becomes a dead letter, with the reason, and the others continue.
 */
@Dependent
public class ForwardStatements {

    private static final int BATCH_SIZE = 50;
    private static final int MAX_BATCHES = 200;
    private static final Duration INITIAL_DELAY = Duration.ofSeconds(5);
    private static final Duration MAX_DELAY = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;

    private final ForwardTargetRepository targets;
    private final StatementRepository statements;
    private final RemoteStore remote;
    private final InstantSource clock;

    @Inject
    public ForwardStatements(
            ForwardTargetRepository targets, StatementRepository statements, RemoteStore remote, InstantSource clock) {
        this.targets = targets;
        this.statements = statements;
        this.remote = remote;
        this.clock = clock;
    }

    /**
     * Sends what is waiting, to all targets that are due. Must not run in a transaction. Returns how many statements
     * were accepted.
     */
    public long sendDue() {
        long sent = 0;
        for (ForwardTarget target : targets.due(clock.instant())) {
            Instant now = clock.instant();
            if (targets.claim(target.id(), now, now.plus(LEASE))) {
                try {
                    sent += send(targets.find(target.id()).orElse(target));
                } finally {
                    targets.release(target.id());
                }
            }
        }
        return sent;
    }

    /** Sends a dead letter once more: empty when it was accepted, else the reason. */
    public Optional<String> retry(OrganisationId tenant, UUID targetId, UUID statementId) {
        Optional<ForwardTarget> target =
                targets.find(targetId).filter(each -> each.tenant().equals(tenant));
        Optional<StatementText> statement =
                statements.find(tenant, statementId).or(() -> statements.findVoided(tenant, statementId));
        if (target.isEmpty() || statement.isEmpty()) {
            return Optional.of("The target or the statement no longer exists.");
        }
        RemoteStore.Result result =
                remote.send(target.get(), List.of(statement.get().read()));
        if (result.isAccepted()) {
            targets.deleteDeadLetter(targetId, statementId);
            return Optional.empty();
        }
        return Optional.of(result.reason());
    }

    private long send(ForwardTarget target) {
        Instant position = target.sentThrough();
        Instant through = statements.consistentThrough();
        long sent = 0;
        for (int i = 0; i < MAX_BATCHES; i++) {
            List<StatementText> page = statements.after(Optional.of(target.tenant()), position, BATCH_SIZE).stream()
                    .filter(statement -> !statement.stored().isAfter(through))
                    .toList();
            if (page.isEmpty()) {
                return sent;
            }
            List<StoredStatement> matching = new ArrayList<>();
            for (StatementText statement : page) {
                StoredStatement read = statement.read();
                if (target.takes(read.json())) {
                    matching.add(read);
                }
            }
            Optional<String> failure = deliverAll(target, matching);
            if (failure.isPresent()) {
                targets.fail(target.id(), clock.instant().plus(delay(target.failures())), failure.get());
                return sent;
            }
            sent += matching.size();
            position = page.get(page.size() - 1).stored();
            targets.advance(target.id(), position);
        }
        return sent;
    }

    /** In order; a statement with attachments is sent alone, because their size is not known. */
    private Optional<String> deliverAll(ForwardTarget target, List<StoredStatement> batch) {
        List<StoredStatement> together = new ArrayList<>();
        for (StoredStatement each : batch) {
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

    /** Empty when each was accepted or became a dead letter; else why the target cannot be reached. */
    private Optional<String> deliver(ForwardTarget target, List<StoredStatement> batch) {
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        RemoteStore.Result result = remote.send(target, batch);
        if (result.isAccepted()) {
            return Optional.empty();
        }
        if (result.status() != BAD_REQUEST && result.status() != CONFLICT && result.status() != TOO_LARGE) {
            return Optional.of(result.reason());
        }
        if (batch.size() > 1) {
            // One of them was refused; sending each alone shows which.
            for (StoredStatement each : batch) {
                Optional<String> failure = deliver(target, List.of(each));
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }
        StoredStatement refused = batch.get(0);
        targets.addDeadLetter(new ForwardTargetRepository.DeadLetter(
                target.id(), refused.id(), refused.stored(), result.reason(), clock.instant()));
        return Optional.empty();
    }

    private static Duration delay(int failures) {
        Duration delay = INITIAL_DELAY.multipliedBy(1L << Math.min(failures, 12));
        return delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
    }
}
