package eu.vipatwork.lti.services;

/** A platform issued no access token; the message has its response, for an administrator. */
public class TokenRefused extends Exception {

    private static final long serialVersionUID = 1;

    TokenRefused(String message) {
        super(message);
    }
}
