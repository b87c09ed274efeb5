package eu.vipatwork.lti.launch;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A launch that is under way: the browser is at the platform and will come back with this state, once. */
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
