package eu.vipatwork.lti.link;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;

/** Which of our people a platform's user is: by registration, that is issuer and client, and {@code sub}. */
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

    LtiUserRow(RegistrationId registration, String subject, PersonId person, Instant now) {
        this.id = Ids.next().toString();
        this.registration = registration.toString();
        this.subject = subject;
        this.person = person.toString();
        this.created = now;
    }
}
