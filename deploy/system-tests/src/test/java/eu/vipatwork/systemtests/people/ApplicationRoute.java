package eu.vipatwork.systemtests.people;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One path and method of the application.
 *
 * @param application the simple name of its JAX-RS Application
 * @param path with variables in braces
 * @param access the roles that may use it, or {@link #EVERYBODY} or {@link #SIGNED_IN}; empty when none is declared
 * @param sends the media type of the body it consumes
 * @param crossSite whether it accepts forms of other sites
 */
record ApplicationRoute(
        String application, String method, String path, Set<String> access, String sends, boolean crossSite) {

    static final String EVERYBODY = "everybody";
    static final String SIGNED_IN = "**";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*(\\w+)[^}]*)?}");
    private static final String UNKNOWN = "0190a000-0000-7000-8000-000000000000";

    /** Whether a person with only this role may use it; null for a person who is not signed in. */
    boolean allows(String role) {
        return access.contains(EVERYBODY) || (role != null && (access.contains(SIGNED_IN) || access.contains(role)));
    }

    boolean isChange() {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** A path to request: variables have these values, or the first that their pattern allows, or an unknown id. */
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
