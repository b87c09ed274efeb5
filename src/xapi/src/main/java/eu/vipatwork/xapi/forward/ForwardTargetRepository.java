package eu.vipatwork.xapi.forward;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;

/** The tables of forwarding, as the use cases see them. The log itself is the queue: a target is a place in it. */
public interface ForwardTargetRepository {

    /** A statement that the target refused for good. */
    record DeadLetter(UUID target, UUID statement, Instant stored, String reason, Instant at) {}

    void add(ForwardTarget target);

    /** Puts what is told of a target in the place of what was; its place in the log and whether it is active stay. */
    void change(ForwardTarget target);

    List<ForwardTarget> of(OrganisationId tenant);

    Optional<ForwardTarget> find(UUID id);

    /** Those that are active and may be tried by now. */
    List<ForwardTarget> due(Instant now);

    /** Whether this server alone may send to the target until then. */
    boolean claim(UUID id, Instant now, Instant until);

    /** All up to this moment is done; the target works. */
    void advance(UUID id, Instant through);

    /** It did not work; not again before that moment. */
    void fail(UUID id, Instant nextTry, String error);

    void release(UUID id);

    void setActive(OrganisationId tenant, UUID id, boolean active);

    void remove(OrganisationId tenant, UUID id);

    void putAside(DeadLetter letter);

    /** The latest first. */
    List<DeadLetter> deadLetters(OrganisationId tenant);

    void removeDeadLetter(UUID target, UUID statement);

    /** How many statements of the tenant come after this moment, up to the limit. */
    long waiting(OrganisationId tenant, Instant after, int limit);
}
