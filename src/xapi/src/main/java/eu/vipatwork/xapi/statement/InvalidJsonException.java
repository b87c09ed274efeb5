package eu.vipatwork.xapi.statement;

/** The text is not JSON, or not JSON that the store accepts; the message says what is wrong and where. */
public final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidJsonException(String message) {
        super(message);
    }
}
