package eu.vipatwork.people.openid;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** A sign-in whose person is at the provider's page at the moment. */
@Entity
@Table(name = "openid_sign_in")
class OpenIdSignInRow {

    @Id
    @Column(name = "state_hash")
    String stateHash;

    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "nonce")
    String nonce;

    @Column(name = "verifier")
    String verifier;

    @Column(name = "redirect_address")
    String redirect;

    @Column(name = "link_to")
    String linkTo;

    @Column(name = "created")
    Instant created;

    @Column(name = "expires")
    Instant expires;

    protected OpenIdSignInRow() {
        // for JPA
    }

    OpenIdSignInRow(String stateHash, Pending pending, Instant created, Instant expires) {
        this.stateHash = stateHash;
        this.organisation = pending.organisation().toString();
        this.nonce = pending.nonce();
        this.verifier = pending.verifier();
        this.redirect = pending.redirect().toString();
        this.linkTo = pending.linkTo().map(PersonId::toString).orElse(null);
        this.created = created;
        this.expires = expires;
    }

    Pending toPending() {
        return new Pending(
                OrganisationId.of(organisation),
                nonce,
                verifier,
                URI.create(redirect),
                Optional.ofNullable(linkTo).map(PersonId::of));
    }

    /**
     * What has to be remembered until the person comes back.
     *
     * @param nonce what the ID token must carry (OpenID Connect Core 1.0, 3.1.2.1)
     * @param verifier what shows that we are who asked (RFC 7636, 4.1)
     * @param redirect where the provider sends the person
     * @param linkTo whose account to connect; nothing when somebody signs in
     */
    record Pending(
            OrganisationId organisation, String nonce, String verifier, URI redirect, Optional<PersonId> linkTo) {}
}
