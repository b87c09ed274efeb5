package eu.vipatwork.systemtests.people;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address and method that the application answers to.
 *
 * @param application the simple name of the class that lists it
 * @param path with its variables, in braces
 * @param access the roles that may use it, or {@link #EVERYBODY} or {@link #SIGNED_IN}; empty when it says nothing
 * @param sends the media type of the body that it takes
 * @param crossSite whether it takes forms of other sites
 */
record ApplicationRoute(String application, String method, String path, Set<String> access, String sends, boolean crossSite) {

    static final String EVERYBODY = "everybody";
    static final String SIGNED_IN = "**";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*(\\w+)[^}]*)?}");
    private static final String UNKNOWN = "0190a000-0000-7000-8000-000000000000";

    /** Whether somebody may use it whose only role is this one; null for somebody who is not signed in. */
    boolean letsIn(String role) {
        return access.contains(EVERYBODY) || (role != null && (access.contains(SIGNED_IN) || access.contains(role)));
    }

    boolean changesSomething() {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** A path to ask for: the variables filled with these values, or the first that their pattern allows, or one unknown. */
    String example(Map<String, String> values) {
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String first = variable.group(2) == null ? UNKNOWN : variable.group(2);
            variable.appendReplacement(filled, values.getOrDefault(variable.group(1), first));
        }
        return variable.appendTail(filled).toString();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
