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
import eu.vipatwork.xapi.jdbc.ForwardTables;
import eu.vipatwork.xapi.jdbc.SealTargetSecrets;

/** What other stores let us in with: stored openly by an earlier version, sealed since, under keys that change. */
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
        this.database = database;
    }

    @Test
    void whatAnEarlierVersionLeftIsSealedRenewedAndStillUsed() throws SQLException {
        String id = UUID.randomUUID().toString();
        asTheEarlierVersionLeftIt(id);
        SecretKeys keys = new SecretKeys(folder);
        assertThat(seal(keys)).isEqualTo(new ResealResult(1, 0));
        String sealed = stored(id);
        assertThat(sealed).doesNotContain(SECRET).startsWith("null ey");
        assertThat(secret(keys, id)).isEqualTo(SECRET);
        assertThat(seal(keys)).as("at the next start").isEqualTo(ResealResult.NOTHING);

        keys.renew();
        assertThat(seal(keys)).isEqualTo(new ResealResult(1, 0));
        assertThat(stored(id)).isNotEqualTo(sealed);
        assertThat(secret(keys, id)).isEqualTo(SECRET);

        SecretKeys others = new SecretKeys(folder.resolve("empty"));
        assertThat(seal(others)).isEqualTo(new ResealResult(0, 1));
        assertThat(secret(others, id)).as("without its key").isEmpty();
        assertThat(managing(others).change(tenant, UUID.fromString(id), "New name", ENDPOINT, "vip", "", Set.of(), ""))
                .isTrue();
        assertThat(secret(keys, id)).as("with the file put back").isEqualTo(SECRET);
        whatIsEnteredIsNotStoredOpenly(keys);
    }

    private void whatIsEnteredIsNotStoredOpenly(SecretKeys keys) throws SQLException {
        String id = managing(keys)
                .add(tenant, "Ministry", ENDPOINT, "vip", SECRET, Set.of(), "", Instant.EPOCH)
                .id()
                .toString();
        assertThat(stored(id)).startsWith("null ey").doesNotContain(SECRET);
        assertThat(secret(keys, id)).isEqualTo(SECRET);
        String other = "x".repeat(1000);
        assertThat(managing(keys).change(tenant, UUID.fromString(id), "M", ENDPOINT, "vip", other, Set.of(), ""))
                .isTrue();
        assertThat(secret(keys, id)).isEqualTo(other);
        assertThat(stored(id)).doesNotContain(other);
    }

    private ResealResult seal(SecretKeys keys) {
        return database.inTransaction(() -> new SealTargetSecrets(database.dataSource(), new SecretBox(keys)).seal());
    }

    private String secret(SecretKeys keys, String id) {
        return managing(keys).find(tenant, UUID.fromString(id)).orElseThrow().secret();
    }

    private ManageForwarding managing(SecretKeys keys) {
        XapiFixture assembly = new XapiFixture(database.dataSource(), Instant::now, stored -> {});
        return new ManageForwarding(
                new ForwardTables(database.dataSource(), assembly.statements(), new SecretBox(keys)), Instant::now);
    }

    /** A database of version 8 with a target in it, brought to this version. */
    private void asTheEarlierVersionLeftIt(String id) throws SQLException {
        database.with("xapi", 8);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into forward_target (id, tenant, name, endpoint, user_name, secret, verbs,"
                    + " activities, active, sent_through, failures, next_try, last_error, lease_until) values ('" + id
                    + "', '" + tenant + "', 'Ministry', '" + ENDPOINT + "', 'vip', '" + SECRET
                    + "', '', '', 1, 0, 0, 0, '', 0)");
        }
        database.with("xapi");
    }

    private String stored(String id) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select secret, sealed_secret from forward_target where id = '" + id + "'")) {
            row.next();
            return row.getString(1) + " " + row.getString(2);
        }
    }
}
