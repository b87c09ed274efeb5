package eu.vipatwork.lti.services;

/** The platform issued a token without the requested scope. */
public class ScopeNotGranted extends TokenRefused {

    private static final long serialVersionUID = 1;

    ScopeNotGranted(String scope) {
        super("the platform does not grant " + scope);
    }
}
