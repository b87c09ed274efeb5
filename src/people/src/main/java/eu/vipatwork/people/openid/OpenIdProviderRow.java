package eu.vipatwork.people.openid;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SealedSecret;
import eu.vipatwork.shared.secret.SecretBox;

/** An organisation's provider as kept. */
@Entity
@Table(name = "openid_provider")
class OpenIdProviderRow implements SealedSecret {

    @Id
    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "client_id")
    String clientId;

    /** As an earlier version stored it, until it is moved. */
    @Column(name = "client_secret")
    private String open;

    @Column(name = "sealed_secret")
    private String sealed;

    @Column(name = "label")
    String label;

    @Column(name = "changed")
    Instant changed;

    protected OpenIdProviderRow() {
        // for JPA
    }

    OpenIdProviderRow(OrganisationId organisation) {
        this.organisation = organisation.toString();
    }

    void become(OpenIdProvider provider, Instant now, SecretBox box) {
        issuer = provider.issuer().toString();
        clientId = provider.clientId();
        sealed = null;
        open = null;
        provider.clientSecret().ifPresent(secret -> seal(secret, box));
        label = provider.label();
        changed = now;
    }

    OpenIdProvider toProvider(SecretBox box) {
        return new OpenIdProvider(OrganisationId.of(organisation), URI.create(issuer), clientId, secret(box), label);
    }

    /** Nothing for a public client, and nothing when the server's own key, which opens it, is lost. */
    @Override
    public Optional<String> secret(SecretBox box) {
        return sealed == null ? Optional.ofNullable(open) : box.open(sealed, owner());
    }

    @Override
    public void seal(String secret, SecretBox box) {
        sealed = box.seal(secret, owner());
        open = null;
    }

    @Override
    public boolean isUpToDate(SecretBox box) {
        return sealed == null ? open == null : box.isUpToDate(sealed);
    }

    private String owner() {
        return "openid-provider/" + organisation;
    }
}
