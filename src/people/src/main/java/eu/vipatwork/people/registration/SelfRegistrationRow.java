package eu.vipatwork.people.registration;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.OrganisationId;

/** That an organisation lets people register by themselves. */
@Entity
@Table(name = "self_registration")
class SelfRegistrationRow {

    @Id
    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "email_domain")
    String emailDomain;

    @Column(name = "allowed")
    Instant allowed;

    protected SelfRegistrationRow() {
        // for JPA
    }

    SelfRegistrationRow(OrganisationId organisation, Instant allowed) {
        this.organisation = organisation.toString();
        this.allowed = allowed;
    }
}
