package eu.vipatwork.lti.message;

import java.util.Collection;
import java.util.Locale;

/**
 * What somebody is in the platform's course (LTI 1.3 Core, A.2.3). Roles come as full URIs, with sub-roles, or as short
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
     * The role of a person with these roles. Instructors, course administrators, content developers and managers see the
     * class; everybody else learns, also mentors and whoever has no role or only one that nobody knows. What somebody is
     * in the institution does not count, except that its administrators see the class where they have no role of their
     * own.
     */
    public static ContextRole of(Collection<String> roles) {
        boolean inCourse = roles.stream().anyMatch(role -> !kind(role).isEmpty());
        boolean instructs = roles.stream().map(ContextRole::kind).anyMatch(ContextRole::teaches);
        boolean administers = roles.contains(INSTITUTION_ADMINISTRATOR) || roles.contains(SYSTEM_ADMINISTRATOR);
        return instructs || (administers && !inCourse) ? INSTRUCTOR : LEARNER;
    }

    private static boolean teaches(String kind) {
        return switch (kind) {
            case "instructor", "administrator", "contentdeveloper", "manager", "teachingassistant" -> true;
            default -> false;
        };
    }

    /** The principal role within the course, in lower case; empty when it is none. */
    private static String kind(String role) {
        String kind = role;
        if (role.startsWith(MEMBERSHIP + "#")) {
            kind = role.substring(MEMBERSHIP.length() + 1);
        } else if (role.startsWith(MEMBERSHIP + "/")) {
            // A sub-role, ".../membership/Instructor#Grader", is told beside its principal role, or instead of it.
            int hash = role.indexOf('#');
            kind = role.substring(MEMBERSHIP.length() + 1, hash < 0 ? role.length() : hash);
        } else if (role.contains(":") || role.contains("/")) {
            return "";
        }
        return kind.toLowerCase(Locale.ROOT);
    }
}
