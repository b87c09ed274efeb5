package eu.vipatwork.xapi.statement;

/** A statement, or a part of one, breaks a rule of the specification; the message names the property and the rule. */
public final class InvalidStatementException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidStatementException(String path, String rule) {
        this(path + " " + rule);
    }

    private InvalidStatementException(String sentence) {
        super(sentence, null, false, false);
    }

    /** The same with the statement's number in its batch. */
    InvalidStatementException of(int number) {
        return new InvalidStatementException("statement " + number + " of the batch: " + getMessage());
    }
}
