package eu.vipatwork.xapi.statement;

/** A statement, or a part of one, breaks a rule of the specification; the message names the place and the rule. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Malformed(String place, String rule) {
        this(place + " " + rule);
    }

    private Malformed(String sentence) {
        super(sentence, null, false, false);
    }

    /** The same, said of a statement of a batch. */
    Malformed of(int number) {
        return new Malformed("statement " + number + " of the batch: " + getMessage());
    }
}
