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

/** The stored provider of an organisation. */
@Entity
@Table(name = "openid_provider")
class OpenIdProviderRow implements SealedSecret {

    @Id
    @Column(name = "organisation_id")
    private String organisation;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "label")
    private String label;

    @Column(name = "changed")
    private Instant changed;

    protected OpenIdProviderRow() {
        // for JPA
    }

    OpenIdProviderRow(OpenIdProvider provider, Instant now, SecretBox box) {
        organisation = provider.organisation().toString();
        update(provider, now, box);
    }

    final void update(OpenIdProvider provider, Instant now, SecretBox box) {
        issuer = provider.issuer().toString();
        clientId = provider.clientId();
        sealedSecret = null;
        provider.clientSecret().ifPresent(secret -> seal(secret, box));
        label = provider.label();
        changed = now;
    }

    OpenIdProvider toProvider(SecretBox box) {
        return new OpenIdProvider(OrganisationId.of(organisation), URI.create(issuer), clientId, secret(box), label);
    }

    /** Empty for a public client, and when the server's own key, which opens it, is lost. */
    @Override
    public Optional<String> secret(SecretBox box) {
        return Optional.ofNullable(sealedSecret).flatMap(stored -> box.open(stored, owner()));
    }

    @Override
    public final void seal(String secret, SecretBox box) {
        sealedSecret = box.seal(secret, owner());
    }

    @Override
    public boolean isUpToDate(SecretBox box) {
        return sealedSecret == null || box.isUpToDate(sealedSecret);
    }

    private String owner() {
        return "openid-provider/" + organisation;
    }
}
