package eu.vipatwork.lti.link;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/** Somebody came by a resource link, as a learner or as an instructor: theirs are the grades that go back by it. */
@Entity
@Table(name = "lti_participant")
class ParticipantRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "resource_link_id")
    String link;

    /** An {@link LtiUserRow}. */
    @Column(name = "user_id")
    String user;

    @Column(name = "instructor")
    boolean instructor;

    @Column(name = "last_launch")
    Instant lastLaunch;

    protected ParticipantRow() {
        // for JPA
    }

    ParticipantRow(String link, String user) {
        this.id = Ids.next().toString();
        this.link = link;
        this.user = user;
    }
}
