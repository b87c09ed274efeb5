package eu.vipatwork.lti.key;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import eu.vipatwork.lti.ToolSecret;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * The keys by which platforms know that a message is ours (RFC 7517). A new one is made every {@link #LIFE}; it is
 * published for {@link #NOTICE} before it signs, and for {@link #AFTERLIFE} after its successor was made, so that no
 * platform's copy of the key set is too old. Platforms remember key sets for hours.
 */
@Dependent
public class ToolKeys {

    static final Duration LIFE = Duration.ofDays(90);
    static final Duration NOTICE = Duration.ofDays(1);
    static final Duration AFTERLIFE = Duration.ofDays(30);
    private static final int BITS = 2048;

    private final EntityManager lti;
    private final InstantSource clock;
    private final ToolSecret secret;

    @Inject
    public ToolKeys(@ModuleUnit("lti") EntityManager lti, InstantSource clock, ToolSecret secret) {
        this.lti = lti;
        this.clock = clock;
        this.secret = secret;
    }

    /** The public halves, as platforms fetch them; one at least. */
    @Transactional
    public JWKSet published() {
        if (rows().isEmpty()) {
            make();
        }
        return new JWKSet(rows().stream().map(row -> parsed(row.publicKey)).toList());
    }

    /** The key to sign with; with a {@code kid}, which platforms insist on. */
    @Transactional
    public RSAKey signing() {
        List<ToolKeyRow> newestFirst = rows();
        Instant known = clock.instant().minus(NOTICE);
        Optional<RSAKey> announced = newestFirst.stream()
                .filter(row -> !row.created.isAfter(known))
                .flatMap(row -> opened(row).stream())
                .findFirst();
        return announced
                .or(() -> newestFirst.stream()
                        .flatMap(row -> opened(row).stream())
                        .reduce((newer, older) -> older))
                .orElseGet(this::make);
    }

    /** Makes the next key when the newest has lived long enough, and forgets those that nobody can have a use for. */
    @Transactional
    public void rotate() {
        Instant now = clock.instant();
        List<ToolKeyRow> newestFirst = rows();
        if (!newestFirst.isEmpty() && !newestFirst.get(0).created.plus(LIFE).isAfter(now)) {
            make();
        }
        newestFirst.stream()
                .filter(row -> row.created.plus(LIFE).plus(AFTERLIFE).isBefore(now))
                .forEach(lti::remove);
    }

    private List<ToolKeyRow> rows() {
        return lti.createQuery("select k from ToolKeyRow k order by k.created desc, k.kid desc", ToolKeyRow.class)
                .getResultList();
    }

    private RSAKey make() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            lti.persist(new ToolKeyRow(
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    secret.seal(key.toJSONString()),
                    clock.instant()));
            lti.flush();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<RSAKey> opened(ToolKeyRow row) {
        return secret.open(row.sealedKey).map(ToolKeys::parsed).map(JWK::toRSAKey);
    }

    private static JWK parsed(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("a key of ours is not readable", e);
        }
    }
}
