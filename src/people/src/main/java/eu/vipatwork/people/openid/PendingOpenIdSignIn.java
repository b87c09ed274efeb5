package eu.vipatwork.people.openid;

import java.net.URI;
import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * What must be remembered until the provider answers.
 *
 * @param nonce that the ID token must carry (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier that shows that the token request comes from this server (RFC 7636, 4.1)
 * @param redirect the address to which the provider sends the person
 * @param linkTo the account to connect; empty when a person signs in
 */
record PendingOpenIdSignIn(
        OrganisationId organisation, String nonce, String verifier, URI redirect, Optional<PersonId> linkTo) {}
