package eu.vipatwork.xapi.statement;

/** What was sent is not JSON, or not JSON that the store takes; the message says what and where. */
public final class BadJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadJson(String message) {
        super(message);
    }
}
