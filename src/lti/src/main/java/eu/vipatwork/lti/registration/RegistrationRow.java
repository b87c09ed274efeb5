package eu.vipatwork.lti.registration;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.lti.SpaceDelimited;
import eu.vipatwork.shared.OrganisationId;

/** Table row of a registration; its deployments are {@link DeploymentRow}s. */
@Entity
@Table(name = "lti_registration")
class RegistrationRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "name")
    String name;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "authorization_address")
    String authorization;

    @Column(name = "token_address")
    String token;

    @Column(name = "token_audience")
    String tokenAudience;

    @Column(name = "key_set_address")
    String keySet;

    @Column(name = "sites")
    String sites;

    @Column(name = "scopes")
    String scopes;

    @Column(name = "every_deployment")
    boolean everyDeployment;

    @Column(name = "active")
    boolean active;

    @Column(name = "created")
    Instant created;

    @Column(name = "changed")
    Instant changed;

    protected RegistrationRow() {
        // for JPA
    }

    RegistrationRow(RegistrationId id, Instant now) {
        this.id = id.toString();
        this.created = now;
    }

    /** Sets everything but the id, the creation time and the deployments. */
    void update(Registration registration, Instant now) {
        organisation = registration.organisation().toString();
        name = registration.name();
        issuer = registration.issuer();
        clientId = registration.clientId();
        authorization = registration.addresses().authorization().toString();
        token = registration.addresses().token().toString();
        tokenAudience = registration.addresses().tokenAudience().orElse(null);
        keySet = registration.addresses().keySet().toString();
        sites = SpaceDelimited.join(
                registration.sites().stream().map(URI::toString).toList());
        scopes = SpaceDelimited.join(registration.scopes());
        everyDeployment = registration.everyDeployment();
        active = registration.active();
        changed = now;
    }

    Registration toRegistration(Collection<String> deployments) {
        return new Registration(
                RegistrationId.of(id),
                OrganisationId.of(organisation),
                name,
                issuer,
                clientId,
                new PlatformAddresses(
                        URI.create(authorization),
                        URI.create(token),
                        Optional.ofNullable(tokenAudience),
                        URI.create(keySet)),
                SpaceDelimited.split(sites).stream().map(URI::create).collect(Collectors.toSet()),
                SpaceDelimited.split(scopes),
                Set.copyOf(deployments),
                everyDeployment,
                active);
    }
}
