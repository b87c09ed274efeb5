package eu.vipatwork.lti.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The members of a link's course (NRPS: context), as last read.
 *
 * @param readAt empty when it was never read
 * @param refreshing whether a new one is requested
 * @param fault why the latest reading failed: the platform's message
 */
public record ContextMembership(
        List<Member> members, Optional<Instant> readAt, boolean refreshing, Optional<String> fault) {

    public ContextMembership {
        members = List.copyOf(members);
    }

    /**
     * A member of the platform's course.
     *
     * @param subject {@code sub}: the same as in a launch
     * @param name if the platform sends one
     * @param active whether their status is Active
     */
    public record Member(String subject, Optional<String> name, boolean instructor, boolean active) {}
}
