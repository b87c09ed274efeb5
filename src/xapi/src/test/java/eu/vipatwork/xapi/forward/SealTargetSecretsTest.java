package eu.vipatwork.xapi.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.XapiFixture;

/** Secrets of other stores are stored encrypted, with keys that can be renewed. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class SealTargetSecretsTest {

    private static final String SECRET = "pässword:of the ministry";
    private static final URI ENDPOINT = URI.create("https://lrs.example/xapi");

    private final TestDatabase database;
    private final OrganisationId tenant = OrganisationId.next();

    @TempDir
    private Path folder;

    SealTargetSecretsTest(TestDatabase database) {
        this.database = database.with("xapi");
    }

    @AfterEach
    void removeTargets() {
        ManageForwarding managing = managing(new SecretKeys(folder));
        managing.of(tenant)
                .forEach(each -> managing.remove(tenant, each.target().id()));
    }

    @Test
    void secretsAreSealedAgainWithARenewedKeyAndStillWork() throws SQLException {
        SecretKeys keys = new SecretKeys(folder);
        String id = add(keys);
        String sealed = stored(id);
        assertThat(sealed).startsWith("ey").doesNotContain(SECRET);
        assertThat(secret(keys, id)).isEqualTo(SECRET);
        assertThat(seal(keys)).as("at the next start").isEqualTo(ResealResult.NOTHING);

        keys.renew();
        assertThat(seal(keys)).isEqualTo(new ResealResult(1, 0));
        assertThat(stored(id)).isNotEqualTo(sealed);
        assertThat(secret(keys, id)).isEqualTo(SECRET);

        String other = "x".repeat(1000);
        assertThat(managing(keys).change(tenant, UUID.fromString(id), "M", ENDPOINT, "vip", other, Set.of(), ""))
                .isTrue();
        assertThat(secret(keys, id)).isEqualTo(other);
        assertThat(stored(id)).doesNotContain(other);
    }

    @Test
    void withoutTheKeyFileASecretIsEmptyButNotLost() throws SQLException {
        SecretKeys keys = new SecretKeys(folder);
        String id = add(keys);
        SecretKeys others = new SecretKeys(folder.resolve("empty"));
        assertThat(seal(others)).isEqualTo(new ResealResult(0, 1));
        assertThat(secret(others, id)).isEmpty();
        assertThat(managing(others).change(tenant, UUID.fromString(id), "New name", ENDPOINT, "vip", "", Set.of(), ""))
                .isTrue();
        assertThat(secret(keys, id)).as("with the key file restored").isEqualTo(SECRET);
    }

    private String add(SecretKeys keys) {
        return managing(keys)
                .add(tenant, "Ministry", ENDPOINT, "vip", SECRET, Set.of(), "", Instant.EPOCH)
                .id()
                .toString();
    }

    private ResealResult seal(SecretKeys keys) {
        return database.inTransaction(() -> new SealTargetSecrets(database.dataSource(), new SecretBox(keys)).seal());
    }

    private String secret(SecretKeys keys, String id) {
        return managing(keys).find(tenant, UUID.fromString(id)).orElseThrow().secret();
    }

    private ManageForwarding managing(SecretKeys keys) {
        XapiFixture fixture = new XapiFixture(database.dataSource(), Instant::now, stored -> {});
        return new ManageForwarding(
                new ForwardTargetRepository(database.dataSource(), new SecretBox(keys)),
                fixture.statements(),
                Instant::now);
    }

    private String stored(String id) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select sealed_secret from forward_target where id = '" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
