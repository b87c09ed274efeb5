package eu.vipatwork.lti.services;

/** A platform gave no access token; the message says what it said, in words for an administrator. */
public class TokenRefused extends Exception {

    private static final long serialVersionUID = 1;

    TokenRefused(String message) {
        super(message);
    }
}
