package eu.vipatwork.people.session;

import java.time.Duration;
import java.util.Collection;

import eu.vipatwork.people.Role;

/**
 * How long a session lasts: when idle, and at most. People who work with the data of others sign in again within the day
 * (NIST SP 800-63B-4, 2.2.3, for two factors); trainees, who resume a course over a week, need not.
 */
record SessionLimits(Duration idle, Duration absolute) {

    static final SessionLimits OF_TRAINEES = new SessionLimits(Duration.ofHours(24), Duration.ofDays(14));
    static final SessionLimits OF_STAFF = new SessionLimits(Duration.ofHours(2), Duration.ofHours(12));

    static SessionLimits of(Collection<Role> roles) {
        return roles.stream().anyMatch(Role::isPrivileged) ? OF_STAFF : OF_TRAINEES;
    }

    int idleMinutes() {
        return Math.toIntExact(idle.toMinutes());
    }
}
