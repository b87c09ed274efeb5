package eu.vipatwork.lti.key;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.nimbusds.jose.jwk.RSAKey;

import eu.vipatwork.shared.secret.SealedSecret;
import eu.vipatwork.shared.secret.SecretBox;

/** Table row of one of our key pairs: the public key as a JWK, the private one sealed. */
@Entity
@Table(name = "lti_tool_key")
class ToolKeyRow implements SealedSecret {

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

    ToolKeyRow(RSAKey key, SecretBox box, Instant created) {
        this.kid = key.getKeyID();
        this.publicKey = key.toPublicJWK().toJSONString();
        this.created = created;
        seal(key.toJSONString(), box);
    }

    @Override
    public boolean isUpToDate(SecretBox box) {
        return box.isUpToDate(sealedKey);
    }

    @Override
    public Optional<String> secret(SecretBox box) {
        return box.open(sealedKey, owner());
    }

    @Override
    public final void seal(String secret, SecretBox box) {
        sealedKey = box.seal(secret, owner());
    }

    private String owner() {
        return "lti-tool-key/" + kid;
    }
}
