package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * The last step of every way in: a session for a person who has proved who they are, whether by password, by their
 * organisation's sign-in or by a launch from a learning platform. The caller vouches for the proof.
 */
@Dependent
public class OpenSession {

    static final Duration CODE_AWAITED = Duration.ofMinutes(10);

    private final EntityManager people;
    private final InstantSource clock;
    private final KnownDeviceRepository devices;
    private final RecordAuditEvent recordAct;

    @Inject
    OpenSession(@ModuleUnit("people") EntityManager people, InstantSource clock, KnownDeviceRepository devices, RecordAuditEvent recordAct) {
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
    public SignInResult.Accepted open(PersonId person, ClientInfo visitor, AuditDetail how) {
        List<Role> roles = people.createQuery("select m.role from MembershipRow m where m.person = :person", Role.class)
                .setParameter("person", person.toString())
                .getResultList();
        String token = SecretTokens.next();
        people.persist(new SessionRow(token, person.toString(), clock.instant(), SessionLimits.of(roles), visitor));
        recordAct.record(AuditEvent.named(PeopleAuditEvent.SIGNED_IN)
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
        String token = SecretTokens.next();
        people.persist(new PendingSignInRow(SecretTokens.hash(token), person.toString(), now, now.plus(CODE_AWAITED)));
        return new SignInResult.SecondFactorNeeded(token);
    }
}
