package eu.vipatwork.xapi.statement;

/** A statement, or a part of one, breaks a rule of the specification; the message names the place and the rule. */
public final class InvalidStatementException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidStatementException(String place, String rule) {
        this(place + " " + rule);
    }

    private InvalidStatementException(String sentence) {
        super(sentence, null, false, false);
    }

    /** The same, said of a statement of a batch. */
    InvalidStatementException of(int number) {
        return new InvalidStatementException("statement " + number + " of the batch: " + getMessage());
    }
}
