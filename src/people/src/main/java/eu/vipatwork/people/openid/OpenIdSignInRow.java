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
import eu.vipatwork.shared.secret.Tokens;

/** A stored sign-in that waits for the provider's answer. */
@Entity
@Table(name = "openid_sign_in")
class OpenIdSignInRow {

    @Id
    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "organisation_id")
    private String organisation;

    @Column(name = "nonce")
    private String nonce;

    @Column(name = "verifier")
    private String verifier;

    @Column(name = "redirect_address")
    private String redirect;

    @Column(name = "link_to")
    private String linkTo;

    @Column(name = "created")
    private Instant created;

    @Column(name = "expires")
    private Instant expires;

    protected OpenIdSignInRow() {
        // for JPA
    }

    OpenIdSignInRow(String state, PendingOpenIdSignIn pending, Instant created, Instant expires) {
        this.stateHash = Tokens.hash(state);
        this.organisation = pending.organisation().toString();
        this.nonce = pending.nonce();
        this.verifier = pending.verifier();
        this.redirect = pending.redirect().toString();
        this.linkTo = pending.linkTo().map(PersonId::toString).orElse(null);
        this.created = created;
        this.expires = expires;
    }

    boolean isValid(Instant now) {
        return expires.isAfter(now);
    }

    PendingOpenIdSignIn toPending() {
        return new PendingOpenIdSignIn(
                OrganisationId.of(organisation),
                nonce,
                verifier,
                URI.create(redirect),
                Optional.ofNullable(linkTo).map(PersonId::of));
    }
}
