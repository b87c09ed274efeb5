package eu.vipatwork.lti.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A class list as last read.
 *
 * @param readAt nothing when it was never read
 * @param refreshing whether a newer one is on its way
 * @param fault why it could not be read last time, in the platform's words
 */
public record ContextMembership(List<Member> members, Optional<Instant> readAt, boolean refreshing, Optional<String> fault) {

    public ContextMembership {
        members = List.copyOf(members);
    }

    /**
     * Somebody in the platform's course.
     *
     * @param subject {@code sub}: the same as in a launch
     * @param name if the platform tells it
     * @param active whether they can come at present
     */
    public record Member(String subject, Optional<String> name, boolean instructor, boolean active) {}
}
