package eu.vipatwork.lti.platform;

import java.util.List;

/**
 * A member of the platform's course.
 *
 * @param subject {@code sub}
 * @param name null for a platform that sends none
 * @param email null for a platform that sends none
 * @param roles full URIs or short names
 */
public record PlatformMember(String subject, String name, String email, List<String> roles) {

    private static final String ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    public static PlatformMember learner(String subject, String name) {
        return new PlatformMember(
                subject, name, name == null ? null : subject + "@example.org", List.of(ROLE + "Learner"));
    }

    public static PlatformMember instructor(String subject, String name) {
        return new PlatformMember(
                subject, name, name == null ? null : subject + "@example.org", List.of(ROLE + "Instructor"));
    }

    /** A learner without a name and an e-mail address. */
    public static PlatformMember nameless(String subject) {
        return learner(subject, null);
    }
}
