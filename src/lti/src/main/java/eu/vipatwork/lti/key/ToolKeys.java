package eu.vipatwork.lti.key;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.secret.SecretBox;

/**
 * The key pairs that sign our messages to platforms (RFC 7517). A new one is made every {@link #LIFETIME}. It is
 * published {@link #NOTICE} before it signs, and until {@link #RETENTION} after its successor was made: platforms cache
 * key sets for hours.
 */
@Dependent
public class ToolKeys {

    static final Duration LIFETIME = Duration.ofDays(90);
    static final Duration NOTICE = Duration.ofDays(1);
    static final Duration RETENTION = Duration.ofDays(30);
    private static final int BITS = 2048;

    private final ToolKeyRepository keys;
    private final InstantSource clock;
    private final SecretBox box;

    @Inject
    ToolKeys(ToolKeyRepository keys, InstantSource clock, SecretBox box) {
        this.keys = keys;
        this.clock = clock;
        this.box = box;
    }

    /** The public keys, as platforms fetch them; at least one. */
    @Transactional
    public JWKSet published() {
        if (keys.newestFirst().isEmpty()) {
            make();
        }
        return new JWKSet(
                keys.newestFirst().stream().map(row -> parsed(row.publicKey)).toList());
    }

    /** The key pair to sign with; it has a {@code kid}, which platforms require. */
    @Transactional
    public RSAKey signing() {
        List<ToolKeyRow> newestFirst = keys.newestFirst();
        Instant latest = clock.instant().minus(NOTICE);
        Optional<RSAKey> published = newestFirst.stream()
                .filter(row -> !row.created.isAfter(latest))
                .flatMap(row -> opened(row).stream())
                .findFirst();
        return published
                .or(() -> newestFirst.stream()
                        .flatMap(row -> opened(row).stream())
                        .reduce((newer, older) -> older))
                .orElseGet(this::make);
    }

    /** Makes the next key when the newest has reached {@link #LIFETIME}, and deletes those no longer published. */
    @Transactional
    public void rotate() {
        Instant now = clock.instant();
        List<ToolKeyRow> newestFirst = keys.newestFirst();
        if (!newestFirst.isEmpty() && !newestFirst.get(0).created.plus(LIFETIME).isAfter(now)) {
            make();
        }
        newestFirst.stream()
                .filter(row -> row.created.plus(LIFETIME).plus(RETENTION).isBefore(now))
                .forEach(keys::delete);
    }

    private RSAKey make() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            keys.add(new ToolKeyRow(key, box, clock.instant()));
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<RSAKey> opened(ToolKeyRow row) {
        return row.secret(box).map(ToolKeys::parsed).map(JWK::toRSAKey);
    }

    private static JWK parsed(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored tool key is not readable", e);
        }
    }
}
