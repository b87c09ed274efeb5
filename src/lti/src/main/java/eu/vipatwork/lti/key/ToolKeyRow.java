package eu.vipatwork.lti.key;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of our key pairs: the public half as a JWK, the private one sealed. */
@Entity
@Table(name = "lti_tool_key")
class ToolKeyRow {

    @Id
    @Column(name = "kid")
    String kid;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "sealed_key")
    String sealedKey;

    @Column(name = "created")
    Instant created;

    protected ToolKeyRow() {
        // for JPA
    }

    ToolKeyRow(String kid, String publicKey, String sealedKey, Instant created) {
        this.kid = kid;
        this.publicKey = publicKey;
        this.sealedKey = sealedKey;
        this.created = created;
    }
}
