package eu.vipatwork.people.session;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.RoleGiven;
import eu.vipatwork.shared.PersonId;

/** Ends all sessions, pending sign-ins and password reset links of a person: no cookie or link works afterwards. */
@Dependent
public class EndSessions {

    private final SessionRepository sessions;
    private final ExpiringTokenRepository tokens;
    private final KnownDeviceRepository devices;
    private final InstantSource clock;

    @Inject
    EndSessions(
            SessionRepository sessions,
            ExpiringTokenRepository tokens,
            KnownDeviceRepository devices,
            InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    @Transactional
    public void ofPerson(PersonId person) {
        sessions.deleteOfPerson(person);
        tokens.deleteOfPerson(person);
    }

    void onPersonErased(@Observes PersonErased erased) {
        ofPerson(erased.person());
        devices.deleteOfPerson(erased.person());
    }

    /** With a privileged role, open sessions get the limits of staff. */
    void onRoleGiven(@Observes RoleGiven given) {
        if (given.role().isPrivileged()) {
            sessions.shorten(given.person(), SessionLimits.OF_STAFF, clock.instant());
        }
    }
}
