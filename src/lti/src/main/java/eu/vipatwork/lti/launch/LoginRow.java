package eu.vipatwork.lti.launch;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table row of a login that waits for the platform's response. The state is stored as a hash. */
@Entity
@Table(name = "lti_login")
class LoginRow {

    @Id
    @Column(name = "state_hash")
    String stateHash;

    @Column(name = "registration_id")
    String registration;

    @Column(name = "nonce")
    String nonce;

    @Column(name = "target_link")
    String targetLink;

    @Column(name = "deployment_hint")
    String deploymentHint;

    @Column(name = "storage_target")
    String storageTarget;

    @Column(name = "expires")
    Instant expires;

    protected LoginRow() {
        // for JPA
    }
}
