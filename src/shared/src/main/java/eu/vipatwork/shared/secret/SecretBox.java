package eu.vipatwork.shared.secret;

import java.text.ParseException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;

/**
 * Seals secrets that this server must be able to read again, so that whoever reads the database, or a back-up of it,
 * cannot use them (RFC 7516, {@code dir} with A256GCM). What is stored names its key and its owner, both under the seal:
 * a value that was moved to another row does not open there.
 */
@ApplicationScoped
public class SecretBox {

    private static final String OWNER = "own";

    private final SecretKeys keys;

    protected SecretBox() {
        this(null); // for the proxy
    }

    @Inject
    public SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /** @param owner what the secret belongs to, such as {@code second-factor/} and the person's id */
    public String seal(String secret, String owner) {
        try {
            OctetSequenceKey key = keys.newest();
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .keyID(key.getKeyID())
                    .customParam(OWNER, owner)
                    .build();
            JWEObject sealed = new JWEObject(header, new Payload(secret));
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret; nothing when its key is lost, when it was changed, or when it is another owner's. */
    public Optional<String> open(String sealed, String owner) {
        try {
            JWEObject object = JWEObject.parse(sealed);
            Optional<OctetSequenceKey> key = keys.find(object.getHeader().getKeyID());
            if (key.isEmpty() || !owner.equals(object.getHeader().getCustomParam(OWNER))) {
                return Optional.empty();
            }
            object.decrypt(new DirectDecrypter(key.get()));
            return Optional.of(object.getPayload().toString());
        } catch (JOSEException | ParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is sealed with the newest key. */
    public boolean isUpToDate(String sealed) {
        try {
            return keys.newest()
                    .getKeyID()
                    .equals(JWEObject.parse(sealed).getHeader().getKeyID());
        } catch (ParseException e) {
            return false;
        }
    }
}
