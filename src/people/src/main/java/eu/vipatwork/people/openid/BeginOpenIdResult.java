package eu.vipatwork.people.openid;

import java.net.URI;

/** What became of beginning to sign in elsewhere. */
public sealed interface BeginOpenIdResult {

    /**
     * The browser goes there.
     *
     * @param browserToken for a cookie that lasts ten minutes and comes back with the person ({@code SameSite=Lax}):
     *     it ties the answer to this browser
     */
    record GoTo(URI address, String browserToken) implements BeginOpenIdResult {}

    /** The organisation names no provider. */
    record NoProvider() implements BeginOpenIdResult {}

    /**
     * The provider does not answer, or not as it should.
     *
     * @param reason for the log and for administrators
     */
    record ProviderSilent(String reason) implements BeginOpenIdResult {}
}
