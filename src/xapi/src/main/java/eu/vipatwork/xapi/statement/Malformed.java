package eu.vipatwork.xapi.statement;

/** A statement, or a part of one, breaks a rule of the specification; the message names the place and the rule. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Malformed(String place, String rule) {
        super(place + " " + rule, null, false, false);
    }
}
