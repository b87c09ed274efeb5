package eu.vipatwork.lti.launch;

import eu.vipatwork.shared.Digests;
import eu.vipatwork.shared.secret.Tokens;

/**
 * The token that a browser keeps during a login, in a cookie or in the platform's storage. The state is derived from it by
 * a one-way function, so that only the browser that began a launch can end it (RFC 6749, 10.12).
 */
public record BrowserToken(String value) {

    private static final String PURPOSE = "lti state";
    private static final int NAME_LENGTH = 12;

    static BrowserToken next() {
        return new BrowserToken(Tokens.next());
    }

    String state() {
        return Tokens.derive(value, PURPOSE);
    }

    /** Whether the state was derived from this token. */
    public boolean begins(String state) {
        return Digests.equal(state(), state);
    }

    /** The name of the cookie or storage key, different for each launch: a page may have several of our frames. */
    public String name() {
        return name(state());
    }

    /** The name for this state. */
    public static String name(String state) {
        return "lti-" + Tokens.hash(state).substring(0, NAME_LENGTH);
    }
}
