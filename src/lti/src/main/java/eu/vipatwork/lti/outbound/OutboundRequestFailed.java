package eu.vipatwork.lti.outbound;

/** A request was refused or not answered; the message gives the reason for an administrator. */
public class OutboundRequestFailed extends Exception {

    private static final long serialVersionUID = 1;

    public OutboundRequestFailed(String message) {
        super(message);
    }
}
