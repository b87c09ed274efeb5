package eu.vipatwork.people.openid;

/** A provider did not answer, or its answer is invalid. The message is for the log and for administrators. */
public final class OpenIdProviderException extends Exception {

    private static final long serialVersionUID = 1;

    OpenIdProviderException(String message) {
        super(message);
    }

    OpenIdProviderException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
