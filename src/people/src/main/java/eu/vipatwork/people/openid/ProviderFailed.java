package eu.vipatwork.people.openid;

/** A provider did not answer, or not as it should. The message is for the log and for administrators. */
public final class ProviderFailed extends Exception {

    private static final long serialVersionUID = 1;

    ProviderFailed(String message) {
        super(message);
    }

    ProviderFailed(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
