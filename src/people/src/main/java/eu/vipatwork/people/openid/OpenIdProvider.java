package eu.vipatwork.people.openid;

import java.net.URI;
import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Required;

/**
 * The OpenID provider of an organisation.
 *
 * @param issuer the provider's address, under which its metadata is found (OpenID Connect Discovery 1.0, 4)
 * @param clientId this server's client id at the provider
 * @param clientSecret this server's client secret; empty for a public client
 * @param label the text of the sign-in button, 1 to 100 characters
 */
public record OpenIdProvider(
        OrganisationId organisation, URI issuer, String clientId, Optional<String> clientSecret, String label) {

    public OpenIdProvider {
        Required.notNull(organisation, "the organisation");
        Required.notNull(issuer, "the issuer");
        Required.notBlank(clientId, "the client id");
        Required.notBlank(label, "the label");
    }

    @Override
    public String toString() {
        return issuer + " for " + organisation;
    }
}
