package eu.vipatwork.lti.launch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Tickets for people whose browser keeps no cookie for us within the platform's page. A ticket is good for five minutes
 * and one window.
 */
@Dependent
public class LaunchTicketRepository {

    private static final Duration VALID = Duration.ofMinutes(5);

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    LaunchTicketRepository(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /**
     * @param platform the name of the registration
     * @param destination a path of ours
     */
    public record Arrival(PersonId person, String platform, String destination, String stateHash) {

        /** Whether this browser began the launch, by what the platform's storage kept for it. */
        public boolean isOf(BrowserToken browser) {
            return SecretTokens.same(stateHash, SecretTokens.hash(browser.state()));
        }
    }

    /** @return the ticket */
    @Transactional
    public String wait(PersonId person, String platform, String destination, String state) {
        String ticket = SecretTokens.next();
        LaunchTicketRow row = new LaunchTicketRow();
        row.ticketHash = SecretTokens.hash(ticket);
        row.person = person.toString();
        row.platform = platform;
        row.destination = destination;
        row.stateHash = SecretTokens.hash(state);
        row.expires = clock.instant().plus(VALID);
        lti.persist(row);
        return ticket;
    }

    /** Looks without using the ticket up. */
    @Transactional
    public Optional<Arrival> find(String ticket) {
        return Optional.ofNullable(lti.find(LaunchTicketRow.class, SecretTokens.hash(ticket)))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .map(row -> new Arrival(PersonId.of(row.person), row.platform, row.destination, row.stateHash));
    }

    /** The arrival; from now on the ticket is worth nothing. */
    @Transactional
    public Optional<Arrival> take(String ticket) {
        Optional<Arrival> found = find(ticket);
        int taken = lti.createQuery("delete from LaunchTicketRow r where r.ticketHash = :hash")
                .setParameter("hash", SecretTokens.hash(ticket))
                .executeUpdate();
        return found.filter(arrival -> taken == 1);
    }

    @Transactional
    public int forgetExpired() {
        return lti.createQuery("delete from LaunchTicketRow r where r.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
