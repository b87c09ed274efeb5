package eu.vipatwork.lti.launch;

import eu.vipatwork.people.secret.SecretTokens;

/**
 * What a browser keeps while it is at the platform, in a cookie or in the platform's storage. The state is derived from
 * it, so only the browser that began a launch can end it (RFC 6749, 10.12), and nobody learns it from the state.
 */
public record BrowserToken(String value) {

    private static final String PURPOSE = "lti state";
    private static final int NAME_LENGTH = 12;

    static BrowserToken next() {
        return new BrowserToken(SecretTokens.next());
    }

    String state() {
        return SecretTokens.derive(value, PURPOSE);
    }

    /** Whether the state was derived from this. */
    public boolean begins(String state) {
        return SecretTokens.same(state(), state);
    }

    /** Under which name it is kept: another one for each launch, since a page may hold several of our frames. */
    public String name() {
        return name(state());
    }

    /** The name for this state. */
    public static String name(String state) {
        return "lti-" + SecretTokens.hash(state).substring(0, NAME_LENGTH);
    }
}
