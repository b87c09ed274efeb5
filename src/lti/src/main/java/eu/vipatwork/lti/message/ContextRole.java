package eu.vipatwork.lti.message;

import java.util.Collection;
import java.util.Locale;

/**
 * The role of a user in the platform's course (LTI 1.3 Core, A.2.3). Roles come as full URIs, with sub-roles, or as short
 * names, and one person may have several.
 */
public enum ContextRole {
    LEARNER,
    INSTRUCTOR;

    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String INSTITUTION_ADMINISTRATOR =
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";
    private static final String SYSTEM_ADMINISTRATOR =
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator";

    /**
     * The role of a user with these roles. Instructors, teaching assistants, course administrators, content developers
     * and managers are instructors; all others are learners: mentors, too, and users without a known role. Roles in the
     * institution do not count, except that its administrators are instructors where they have no role in the course.
     */
    public static ContextRole of(Collection<String> roles) {
        boolean inCourse = roles.stream().anyMatch(role -> !principal(role).isEmpty());
        boolean instructs = roles.stream().map(ContextRole::principal).anyMatch(ContextRole::isInstructor);
        boolean administers = roles.contains(INSTITUTION_ADMINISTRATOR) || roles.contains(SYSTEM_ADMINISTRATOR);
        return instructs || (administers && !inCourse) ? INSTRUCTOR : LEARNER;
    }

    private static boolean isInstructor(String principal) {
        return switch (principal) {
            case "instructor", "administrator", "contentdeveloper", "manager", "teachingassistant" -> true;
            default -> false;
        };
    }

    /** The principal role in the course, in lower case; empty when it is not a course role. */
    private static String principal(String role) {
        String principal = role;
        if (role.startsWith(MEMBERSHIP + "#")) {
            principal = role.substring(MEMBERSHIP.length() + 1);
        } else if (role.startsWith(MEMBERSHIP + "/")) {
            // A sub-role, ".../membership/Instructor#Grader", comes with its principal role, or instead of it.
            int hash = role.indexOf('#');
            principal = role.substring(MEMBERSHIP.length() + 1, hash < 0 ? role.length() : hash);
        } else if (role.contains(":") || role.contains("/")) {
            return "";
        }
        return principal.toLowerCase(Locale.ROOT);
    }
}
