package eu.vipatwork.lti.launch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.Digests;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/**
 * Tickets for launches whose browser stores no cookie of ours inside the platform's frame: the launch goes on in a new
 * window. A ticket is valid for five minutes and one use.
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
     * A verified launch that waits for its window.
     *
     * @param platform the registration's name
     * @param destination a path of this site
     */
    public record Arrival(PersonId person, String platform, String destination, String stateHash) {

        /** Whether the token, kept in the platform's storage, shows that this browser began the launch. */
        public boolean isOf(BrowserToken browser) {
            return Digests.equal(stateHash, Tokens.hash(browser.state()));
        }
    }

    /** Stores a verified launch. @return its ticket */
    @Transactional
    public String wait(PersonId person, String platform, String destination, String state) {
        String ticket = Tokens.next();
        LaunchTicketRow row = new LaunchTicketRow();
        row.ticketHash = Tokens.hash(ticket);
        row.person = person.toString();
        row.platform = platform;
        row.destination = destination;
        row.stateHash = Tokens.hash(state);
        row.expires = clock.instant().plus(VALID);
        lti.persist(row);
        return ticket;
    }

    /** Reads the launch; the ticket stays valid. */
    @Transactional
    public Optional<Arrival> find(String ticket) {
        return Optional.ofNullable(lti.find(LaunchTicketRow.class, Tokens.hash(ticket)))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .map(row -> new Arrival(PersonId.of(row.person), row.platform, row.destination, row.stateHash));
    }

    /** Reads the launch and deletes the ticket. */
    @Transactional
    public Optional<Arrival> take(String ticket) {
        Optional<Arrival> found = find(ticket);
        int taken = lti.createQuery("delete from LaunchTicketRow r where r.ticketHash = :hash")
                .setParameter("hash", Tokens.hash(ticket))
                .executeUpdate();
        return found.filter(arrival -> taken == 1);
    }

    @Transactional
    public int deleteExpired() {
        return lti.createQuery("delete from LaunchTicketRow r where r.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
