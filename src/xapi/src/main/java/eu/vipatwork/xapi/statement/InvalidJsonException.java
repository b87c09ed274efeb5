package eu.vipatwork.xapi.statement;

/** What was sent is not JSON, or not JSON that the store takes; the message says what and where. */
public final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidJsonException(String message) {
        super(message);
    }
}
