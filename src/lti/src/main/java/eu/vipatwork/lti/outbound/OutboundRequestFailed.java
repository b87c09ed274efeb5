package eu.vipatwork.lti.outbound;

/** A platform could not be asked; the message says why, in words for an administrator. */
public class OutboundRequestFailed extends Exception {

    private static final long serialVersionUID = 1;

    public OutboundRequestFailed(String message) {
        super(message);
    }
}
