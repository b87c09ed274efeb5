package eu.vipatwork.xapi.forward;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StatementRepository;

/**
 * Lets an organisation choose where its statements are forwarded, and see how far each target is behind and what it
 * refused.
 */
@Dependent
public class ManageForwarding {

    private static final int MAX_WAITING = 100_000;

    private final ForwardTargetRepository targets;
    private final StatementRepository statements;
    private final InstantSource clock;

    /**
     * A target and its backlog.
     *
     * @param waiting statements not yet examined for it, at most 100,000
     */
    public record Standing(ForwardTarget target, long waiting) {}

    @Inject
    public ManageForwarding(ForwardTargetRepository targets, StatementRepository statements, InstantSource clock) {
        this.targets = targets;
        this.statements = statements;
        this.clock = clock;
    }

    /** Adds a target for statements stored after this moment; {@link Instant#EPOCH} for all of them. */
    @Transactional
    public ForwardTarget add(
            OrganisationId tenant,
            String name,
            URI endpoint,
            String user,
            String secret,
            Set<String> verbs,
            String activities,
            Instant after) {
        ForwardTarget target = new ForwardTarget(
                Ids.next(),
                tenant,
                name,
                endpoint,
                user,
                secret,
                verbs,
                activities,
                true,
                after,
                0,
                clock.instant(),
                Optional.empty());
        targets.add(target);
        return target;
    }

    /**
     * Changes a target; its position in the log stays, so that nothing is sent twice or left out.
     *
     * @param secret an empty string keeps the stored one, which works only for the same endpoint and user: a secret is
     *     never sent to an address that it was not entered for
     * @return false when there is no such target, or the secret is missing
     */
    @Transactional
    public boolean change(
            OrganisationId tenant,
            UUID id,
            String name,
            URI endpoint,
            String user,
            String secret,
            Set<String> verbs,
            String activities) {
        Optional<ForwardTarget> found = find(tenant, id);
        boolean keeps = secret.isEmpty();
        if (found.isEmpty()
                || (keeps
                        && !(found.get().endpoint().equals(endpoint)
                                && found.get().user().equals(user)))) {
            return false;
        }
        ForwardTarget before = found.get();
        targets.change(new ForwardTarget(
                id,
                tenant,
                name,
                endpoint,
                user,
                keeps ? before.secret() : secret,
                verbs,
                activities,
                before.active(),
                before.sentThrough(),
                0,
                clock.instant(),
                Optional.empty()));
        return true;
    }

    /** The target of this id, if it belongs to this organisation. */
    @Transactional
    public Optional<ForwardTarget> find(OrganisationId tenant, UUID id) {
        return targets.find(id).filter(target -> target.tenant().equals(tenant));
    }

    @Transactional
    public List<Standing> of(OrganisationId tenant) {
        return targets.of(tenant).stream()
                .map(target -> new Standing(target, statements.countAfter(tenant, target.sentThrough(), MAX_WAITING)))
                .toList();
    }

    @Transactional
    public List<ForwardTargetRepository.DeadLetter> deadLetters(OrganisationId tenant) {
        return targets.deadLetters(tenant);
    }

    /** Stops sending, or continues where it stopped. */
    @Transactional
    public void setActive(OrganisationId tenant, UUID target, boolean active) {
        targets.setActive(tenant, target, active);
    }

    @Transactional
    public void remove(OrganisationId tenant, UUID target) {
        targets.delete(tenant, target);
    }
}
