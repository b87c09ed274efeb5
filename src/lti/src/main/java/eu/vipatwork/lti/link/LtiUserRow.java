package eu.vipatwork.lti.link;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.PersonId;

/** Table row of an {@link LtiUser}: one for each registration (issuer and client id) and {@code sub}. */
@Entity
@Table(name = "lti_user")
class LtiUserRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "registration_id")
    String registration;

    @Column(name = "subject")
    String subject;

    @Column(name = "person_id")
    String person;

    @Column(name = "created")
    Instant created;

    protected LtiUserRow() {
        // for JPA
    }

    LtiUserRow(LtiUser user, Instant now) {
        this.id = user.id().toString();
        this.registration = user.registration().toString();
        this.subject = user.subject();
        this.person = user.person().toString();
        this.created = now;
    }

    LtiUser toLtiUser() {
        return new LtiUser(UUID.fromString(id), RegistrationId.of(registration), subject, PersonId.of(person));
    }
}
