package eu.vipatwork.lti.link;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/** Table row: a user launched a resource link, as a learner or as an instructor. Learners' grades go back by it. */
@Entity
@Table(name = "lti_participant")
class ParticipantRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "resource_link_id")
    String link;

    /** The id of an {@link LtiUserRow}. */
    @Column(name = "user_id")
    String user;

    @Column(name = "instructor")
    boolean instructor;

    @Column(name = "last_launch")
    Instant lastLaunch;

    protected ParticipantRow() {
        // for JPA
    }

    ParticipantRow(ResourceLinkId link, LtiUser user) {
        this.id = Ids.next().toString();
        this.link = link.toString();
        this.user = user.id().toString();
    }
}
