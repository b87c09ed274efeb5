package eu.vipatwork.people.session;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/**
 * The last step of every sign-in: a session for a person whom the caller has authenticated, by password, by OpenID
 * Connect or by a launch from a learning platform.
 */
@Dependent
public class OpenSession {

    private final SessionRepository sessions;
    private final ExpiringTokenRepository tokens;
    private final MembershipRepository memberships;
    private final KnownDeviceRepository devices;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    OpenSession(
            SessionRepository sessions,
            ExpiringTokenRepository tokens,
            MembershipRepository memberships,
            KnownDeviceRepository devices,
            InstantSource clock,
            RecordAuditEvent recordAuditEvent) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.memberships = memberships;
        this.devices = devices;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * Opens the session.
     *
     * @param how how the person signed in, for the audit log
     */
    @Transactional
    public SignInResult.Accepted open(PersonId person, ClientInfo client, AuditDetail how) {
        String token = Tokens.next();
        SessionLimits limits = SessionLimits.of(memberships.roles(person));
        sessions.add(new SessionRow(token, person, clock.instant(), limits, client));
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.SIGNED_IN)
                .by(person)
                .on(person)
                .from(client.remoteAddress())
                .saying(how));
        return new SignInResult.Accepted(token, devices.remember(client, person));
    }

    /** Stores that the first factor was correct; the code of the second must follow within ten minutes. */
    @Transactional
    public SignInResult.SecondFactorNeeded awaitCode(PersonId person) {
        String token = Tokens.next();
        tokens.add(new PendingSignInRow(token, person, clock.instant()));
        return new SignInResult.SecondFactorNeeded(token);
    }
}
