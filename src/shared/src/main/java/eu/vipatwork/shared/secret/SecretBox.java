package eu.vipatwork.shared.secret;

import java.text.ParseException;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
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
 * Encrypts secrets that this server must be able to read again, so that they are of no use to a reader of the database
 * or of a back-up (RFC 7516, {@code dir} with A256GCM). The encrypted value names its key and its owner, both
 * authenticated: a value that was moved to another row cannot be decrypted there.
 */
@Dependent
public class SecretBox {

    private static final String OWNER = "own";

    private final SecretKeys keys;

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

    /** The secret; empty when its key is missing, when it was changed, or when it belongs to another owner. */
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

    /** Whether it is encrypted with the newest key. */
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
