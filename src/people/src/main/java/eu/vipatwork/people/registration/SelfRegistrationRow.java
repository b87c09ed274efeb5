package eu.vipatwork.people.registration;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.OrganisationId;

/** The stored permission to register with an organisation. */
@Entity
@Table(name = "self_registration")
class SelfRegistrationRow {

    @Id
    @Column(name = "organisation_id")
    private String organisation;

    @Column(name = "email_domain")
    private String emailDomain;

    @Column(name = "allowed")
    private Instant allowed;

    protected SelfRegistrationRow() {
        // for JPA
    }

    SelfRegistrationRow(OrganisationId organisation, Instant allowed) {
        this.organisation = organisation.toString();
        this.allowed = allowed;
    }

    /** The domain that addresses must have; null for any. */
    String emailDomain() {
        return emailDomain;
    }

    void limitTo(String domain) {
        emailDomain = domain;
    }
}
