package eu.vipatwork.lti.registration;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/** Table row of a deployment: one installation of the tool in a platform (LTI 1.3 Core, 3.1.3). */
@Entity
@Table(name = "lti_deployment")
class DeploymentRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "registration_id")
    String registration;

    @Column(name = "deployment_id")
    String deployment;

    @Column(name = "created")
    Instant created;

    protected DeploymentRow() {
        // for JPA
    }

    DeploymentRow(RegistrationId registration, String deployment, Instant now) {
        this.id = Ids.next().toString();
        this.registration = registration.toString();
        this.deployment = deployment;
        this.created = now;
    }
}
