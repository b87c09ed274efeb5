package eu.vipatwork.lti;

/** A platform could not be asked; the message says why, in words for an administrator. */
public class OutboundFailed extends Exception {

    private static final long serialVersionUID = 1;

    public OutboundFailed(String message) {
        super(message);
    }
}
