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

/** Where an organisation's statements go besides, how far each place is behind, and what it refused. */
@Dependent
public class ManageForwarding {

    private static final int MOST = 100_000;

    private final ForwardTargetRepository forwards;
    private final InstantSource clock;

    /**
     * How a target stands.
     *
     * @param waiting statements that were not yet looked at for it, up to 100,000
     */
    public record Standing(ForwardTarget target, long waiting) {}

    @Inject
    public ManageForwarding(ForwardTargetRepository forwards, InstantSource clock) {
        this.forwards = forwards;
        this.clock = clock;
    }

    /** Forwards what is stored after this moment; {@link Instant#EPOCH} for all there is. */
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
        forwards.add(target);
        return target;
    }

    /**
     * Changes what is told of a target; its place in the log stays, so that nothing is sent twice or left out.
     *
     * @param secret empty text for the one that is kept, which works only for the same endpoint and user: a secret never goes to an address that
     *     it was not given for
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
        forwards.change(new ForwardTarget(
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

    /** The target of this id, when it is this organisation's. */
    @Transactional
    public Optional<ForwardTarget> find(OrganisationId tenant, UUID id) {
        return forwards.find(id).filter(target -> target.tenant().equals(tenant));
    }

    @Transactional
    public List<Standing> of(OrganisationId tenant) {
        return forwards.of(tenant).stream()
                .map(target -> new Standing(target, forwards.waiting(tenant, target.sentThrough(), MOST)))
                .toList();
    }

    @Transactional
    public List<ForwardTargetRepository.DeadLetter> deadLetters(OrganisationId tenant) {
        return forwards.deadLetters(tenant);
    }

    /** Stops sending, or goes on where it stopped. */
    @Transactional
    public void setActive(OrganisationId tenant, UUID target, boolean active) {
        forwards.setActive(tenant, target, active);
    }

    @Transactional
    public void remove(OrganisationId tenant, UUID target) {
        forwards.remove(tenant, target);
    }
}
