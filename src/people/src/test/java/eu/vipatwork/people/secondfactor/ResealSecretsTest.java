package eu.vipatwork.people.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.openid.FindOpenIdProviders;
import eu.vipatwork.people.openid.ResealClientSecrets;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.ResealSecrets;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** What an earlier version stored openly, from the migration to a sign-in. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ResealSecretsTest {

    private static final String KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String CLIENT_SECRET = "client.secret of a school";
    private static final ClientInfo DESK = ClientInfo.unknown("192.0.2.7", "Browser");

    private final TestDatabase database;

    @TempDir
    private Path folder;

    ResealSecretsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void openSecretsAreSealedRenewedAndStillUsed() throws Exception {
        String person = UUID.randomUUID().toString();
        String school = UUID.randomUUID().toString();
        asTheEarlierVersionLeftIt(person, school);

        SecretKeys keys = new SecretKeys(folder);
        PeopleFixture house = new PeopleFixture(database, keys);
        assertThat(seals(house, keys).seal()).isEqualTo(new ResealResult(2, 0));
        List<String> sealed = stored();
        assertThat(sealed).hasSize(2).noneMatch(text -> text.contains(KEY) || text.contains(CLIENT_SECRET));
        assertThat(works(house, person)).isTrue();
        assertThat(clientSecret(house, school)).isEqualTo(CLIENT_SECRET);
        assertThat(seals(house, keys).seal()).as("at the next start").isEqualTo(new ResealResult(0, 0));

        keys.renew();
        assertThat(seals(house, keys).seal()).isEqualTo(new ResealResult(2, 0));
        assertThat(stored()).hasSize(2).doesNotContainAnyElementsOf(sealed);
        assertThat(clientSecret(house, school)).isEqualTo(CLIENT_SECRET);

        PeopleFixture withoutItsFile = new PeopleFixture(database, new SecretKeys(folder.resolve("empty")));
        assertThat(seals(withoutItsFile, new SecretKeys(folder.resolve("empty")))
                        .seal())
                .isEqualTo(new ResealResult(0, 2));
        assertThat(enter(withoutItsFile, person)).isEqualTo(new EnterSecondFactorResult.KeyLost());
        house.clock.forward(java.time.Duration.ofMinutes(5));
        assertThat(works(house, person)).as("with the file put back").isTrue();
    }

    private ResealSecrets seals(PeopleFixture house, SecretKeys keys) {
        ResealSecondFactors secondFactors = new ResealSecondFactors(house.people, house.secretBox);
        ResealClientSecrets clientSecrets = new ResealClientSecrets(house.people, house.secretBox);
        return new ResealSecrets(
                List.of(() -> house.run(secondFactors::seal), () -> house.run(clientSecrets::seal)), keys);
    }

    private static boolean works(PeopleFixture house, String person) {
        return enter(house, person) instanceof EnterSecondFactorResult.Accepted;
    }

    private static EnterSecondFactorResult enter(PeopleFixture house, String person) {
        String pending = house.run(() -> house.openSession.awaitCode(PersonId.of(person)))
                .pendingToken();
        String code = OneTimeCodes.code(KEY, house.clock.instant());
        return house.run(() -> house.enterCode.enter(pending, code, DESK));
    }

    private static String clientSecret(PeopleFixture house, String school) {
        return house.run(() -> new FindOpenIdProviders(house.people, house.secretBox).of(OrganisationId.of(school)))
                .orElseThrow()
                .clientSecret()
                .orElseThrow();
    }

    /** A database of version 4 with a person's second factor and a school's provider in it. */
    private void asTheEarlierVersionLeftIt(String person, String school) throws SQLException {
        database.with("people", 4);
        try (Connection connection = database.dataSource().getConnection()) {
            for (String row : List.of(
                    "insert into organisation (id, name, created) values ('" + school
                            + "', 'School', current_timestamp)",
                    "insert into person (id, name, email, created) values ('" + person
                            + "', 'Tom Vos', 'tom@example.org', current_timestamp)",
                    "insert into second_factor (person_id, secret, confirmed, last_step) values ('" + person + "', '"
                            + KEY + "', current_timestamp, 0)",
                    "insert into openid_provider (organisation_id, issuer, client_id, client_secret, label, changed) values ('"
                            + school + "', 'https://id.example', 'vip', '" + CLIENT_SECRET
                            + "', 'School', current_timestamp)")) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate(row);
                }
            }
        }
    }

    /** Everything that the secret columns hold. */
    private List<String> stored() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String query : Set.of(
                    "select secret, sealed from second_factor",
                    "select client_secret, sealed_secret from openid_provider")) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        for (int column = 1; column <= 2; column++) {
                            if (rows.getString(column) != null) {
                                found.add(rows.getString(column));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }
}
