package eu.vipatwork.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.secret.Secrets;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/**
 * The last step of every way in: a session for a person who has proved who they are, whether by password, by their
 * organisation's sign-in or by a launch from a learning platform. The caller vouches for the proof.
 */
@Dependent
public class OpenSession {

    static final Duration CODE_AWAITED = Duration.ofMinutes(10);

    private final EntityManager people;
    private final InstantSource clock;
    private final Devices devices;
    private final RecordAct recordAct;

    @Inject
    OpenSession(@Unit("people") EntityManager people, InstantSource clock, Devices devices, RecordAct recordAct) {
        this.people = people;
        this.clock = clock;
        this.devices = devices;
        this.recordAct = recordAct;
    }

    /**
     * Opens the session.
     *
     * @param how the way in, for the audit log
     */
    @Transactional
    public SignInResult.Accepted open(PersonId person, Visitor visitor, Detail how) {
        List<Role> roles = people.createQuery("select m.role from MembershipRow m where m.person = :person", Role.class)
                .setParameter("person", person.toString())
                .getResultList();
        String token = Secrets.next();
        people.persist(new SessionRow(token, person.toString(), clock.instant(), SessionLimits.of(roles), visitor));
        recordAct.record(Act.named(Acts.SIGNED_IN)
                .by(person)
                .on(person)
                .from(visitor.remoteAddress())
                .saying(how));
        return new SignInResult.Accepted(token, devices.remember(visitor, person));
    }

    /** Notes that the first half is done and the code of the second factor is to come, within ten minutes. */
    @Transactional
    public SignInResult.SecondFactorNeeded awaitCode(PersonId person) {
        Instant now = clock.instant();
        String token = Secrets.next();
        people.persist(new PendingRow(Secrets.hash(token), person.toString(), now, now.plus(CODE_AWAITED)));
        return new SignInResult.SecondFactorNeeded(token);
    }
}
