package eu.vipatwork.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.lti.ToolSecret;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Platforms and our own keys, as kept. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class RegisterPlatformTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    private LtiFixture ward;

    @BeforeEach
    void open() {
        ward = LtiFixture.in(database);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void aRegistrationIsKeptWholeAndOnceForAnIssuerAndAClient() {
        RegistrationId again = ward.the(RegisterPlatform.class)
                .register(ward.details("client-1", Set.of("d-1", "d-2"), true), Optional.empty());

        assertThat(again).isEqualTo(ward.registration);
        Registration kept =
                ward.the(FindRegistrations.class).byId(ward.registration).orElseThrow();
        assertThat(kept.deployments()).containsExactlyInAnyOrder("d-1", "d-2");
        assertThat(kept.everyDeployment()).isTrue();
        assertThat(kept.sites())
                .containsExactlyInAnyOrder(URI.create("https://school.example"), URI.create(ward.platform.issuer()));
        assertThat(ward.the(FindRegistrations.class).ofIssuer(ward.platform.issuer()))
                .containsExactly(kept);
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneAfterItStopped() {
        ToolKeys keys = ward.the(ToolKeys.class);
        ward.clock.forward(ToolKeys.LIFE);
        keys.rotate();
        ward.clock.forward(ToolKeys.NOTICE);
        RSAKey first = keys.signing();
        Set<String> before = published(keys);
        ward.clock.forward(ToolKeys.LIFE);

        keys.rotate();

        Set<String> after = published(keys);
        assertThat(after).contains(first.getKeyID());
        after.removeAll(before);
        assertThat(after).hasSize(1);
        assertThat(keys.published().getKeys()).noneMatch(JWK::isPrivate);
        assertThat(keys.signing().getKeyID()).isEqualTo(first.getKeyID());
        ward.clock.forward(ToolKeys.NOTICE);
        assertThat(keys.signing().getKeyID()).isNotEqualTo(first.getKeyID());
        ward.clock.forward(ToolKeys.AFTERLIFE.plus(Duration.ofSeconds(1)));
        keys.rotate();
        assertThat(keys.published().getKeyByKeyId(first.getKeyID())).isNull();
    }

    private static Set<String> published(ToolKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void privateKeysAreSealedByAFileThatOnlyTheServerReads() throws Exception {
        ToolSecret ours = new ToolSecret(data);
        String sealed = ours.seal("text");

        Path secret = data.resolve(ToolSecret.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        ToolSecret other = new ToolSecret(data.resolve("elsewhere"));
        assertThat(other.open(sealed)).isEmpty();
        assertThat(new ToolSecret(data).open(sealed)).contains("text");
    }
}
