package eu.vipatwork.people.session;

import java.time.Duration;
import java.util.Collection;
import eu.vipatwork.people.Role;

/**
 * How long a session lives: unused, and at most. Who works with other people's data is asked again within the day (NIST
 * SP 800-63B-4, 2.2.3, for two factors); a trainee, who resumes a course over a week, is not.
 */
record SessionLimits(Duration idle, Duration absolute) {

    static final SessionLimits OF_TRAINEES = new SessionLimits(Duration.ofHours(24), Duration.ofDays(14));
    static final SessionLimits OF_STAFF = new SessionLimits(Duration.ofHours(2), Duration.ofHours(12));

    static SessionLimits of(Collection<Role> roles) {
        return roles.stream().anyMatch(Role::isPrivileged) ? OF_STAFF : OF_TRAINEES;
    }
}
