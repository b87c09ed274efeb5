package eu.vipatwork.lti.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;

import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.ResealSecrets;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Our signing keys: their rotation, and their seal. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ToolKeysTest {

    @Parameter
    TestDatabase database;

    private LtiFixture lti;

    @BeforeEach
    void open() {
        lti = LtiFixture.in(database);
    }

    @AfterEach
    void close() {
        lti.close();
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneAfterItsSuccessor() {
        ToolKeys keys = lti.the(ToolKeys.class);
        lti.clock.forward(ToolKeys.LIFETIME);
        keys.rotate();
        lti.clock.forward(ToolKeys.NOTICE);
        RSAKey first = keys.signing();
        Set<String> before = published(keys);

        lti.clock.forward(ToolKeys.LIFETIME);
        keys.rotate();
        Set<String> after = published(keys);
        assertThat(after).contains(first.getKeyID());
        after.removeAll(before);
        assertThat(after).hasSize(1);
        assertThat(keys.published().getKeys()).noneMatch(JWK::isPrivate);
        assertThat(keys.signing().getKeyID()).isEqualTo(first.getKeyID());

        lti.clock.forward(ToolKeys.NOTICE);
        assertThat(keys.signing().getKeyID()).isNotEqualTo(first.getKeyID());
        lti.clock.forward(ToolKeys.RETENTION.plus(Duration.ofSeconds(1)));
        keys.rotate();
        assertThat(keys.published().getKeyByKeyId(first.getKeyID())).isNull();
    }

    private static Set<String> published(ToolKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aRenewedSecretKeySealsTheKeysAgain() {
        RSAKey key = lti.the(ToolKeys.class).signing();
        String before = sealed(key);
        lti.the(SecretKeys.class).renew();
        assertThat(lti.the(SecretBox.class).isUpToDate(before)).isFalse();

        ResealResult done = lti.the(ResealSecrets.class).seal();

        assertThat(done.sealed()).isPositive();
        assertThat(done.lost()).isZero();
        assertThat(lti.the(SecretBox.class).isUpToDate(sealed(key))).isTrue();
        assertThat(lti.the(ToolKeys.class).signing()).isEqualTo(key);
    }

    @Test
    void aKeySealedWithAMissingSecretKeyIsReplaced(@TempDir Path otherData) {
        RSAKey key = lti.the(ToolKeys.class).signing();
        SecretBox other = new SecretBox(new SecretKeys(otherData));
        lti.database().inTransaction(() -> {
            lti.the(ToolKeyRepository.class).newestFirst().forEach(row -> row.seal("{}", other));
            return null;
        });

        assertThat(lti.the(ResealSecrets.class).seal().lost()).isZero();
        assertThat(lti.the(ToolKeys.class).signing().getKeyID()).isNotEqualTo(key.getKeyID());
    }

    private String sealed(RSAKey key) {
        return lti.database().inTransaction(() -> lti.the(ToolKeyRepository.class).newestFirst().stream()
                .filter(row -> row.kid.equals(key.getKeyID()))
                .findFirst()
                .orElseThrow()
                .sealedKey);
    }
}
