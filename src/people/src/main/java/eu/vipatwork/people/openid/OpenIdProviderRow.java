package eu.vipatwork.people.openid;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.OrganisationId;

/** An organisation's provider as kept. */
@Entity
@Table(name = "openid_provider")
class OpenIdProviderRow {

    @Id
    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "client_secret")
    String clientSecret;

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

    void become(OpenIdProvider provider, Instant now) {
        issuer = provider.issuer().toString();
        clientId = provider.clientId();
        clientSecret = provider.clientSecret().orElse(null);
        label = provider.label();
        changed = now;
    }

    OpenIdProvider toProvider() {
        return new OpenIdProvider(
                OrganisationId.of(organisation),
                URI.create(issuer),
                clientId,
                Optional.ofNullable(clientSecret),
                label);
    }
}
