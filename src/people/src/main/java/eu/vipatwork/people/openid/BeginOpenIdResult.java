package eu.vipatwork.people.openid;

import java.net.URI;

/** The result of beginning to sign in at a provider. */
public sealed interface BeginOpenIdResult {

    /**
     * Redirect the browser.
     *
     * @param browserToken for a cookie of ten minutes ({@code SameSite=Lax}) that ties the provider's answer to this
     *     browser
     */
    record GoTo(URI address, String browserToken) implements BeginOpenIdResult {}

    /** The organisation has no provider. */
    record NoProvider() implements BeginOpenIdResult {}

    /**
     * The provider does not answer, or its answer is invalid.
     *
     * @param reason for the log and for administrators
     */
    record ProviderFailed(String reason) implements BeginOpenIdResult {}
}
