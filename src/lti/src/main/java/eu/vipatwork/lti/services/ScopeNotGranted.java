package eu.vipatwork.lti.services;

/** The platform gave a token that does not allow what we want to do. */
public class ScopeNotGranted extends TokenRefused {

    private static final long serialVersionUID = 1;

    ScopeNotGranted(String scope) {
        super("the platform does not grant " + scope);
    }
}
