package eu.vipatwork.xapi;

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

    private final Forwards forwards;
    private final InstantSource clock;

    /**
     * How a target stands.
     *
     * @param waiting statements that were not yet looked at for it, up to 100,000
     */
    public record Standing(ForwardTarget target, long waiting) {}

    @Inject
    public ManageForwarding(Forwards forwards, InstantSource clock) {
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

    @Transactional
    public List<Standing> of(OrganisationId tenant) {
        return forwards.of(tenant).stream()
                .map(target -> new Standing(target, forwards.waiting(tenant, target.sentThrough(), MOST)))
                .toList();
    }

    @Transactional
    public List<Forwards.DeadLetter> deadLetters(OrganisationId tenant) {
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
