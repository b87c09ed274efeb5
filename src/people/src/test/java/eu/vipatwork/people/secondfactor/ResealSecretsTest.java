package eu.vipatwork.people.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.openid.FindOpenIdProviders;
import eu.vipatwork.people.openid.OpenIdProvider;
import eu.vipatwork.people.openid.ResealClientSecrets;
import eu.vipatwork.people.openid.SetOpenIdProvider;
import eu.vipatwork.people.session.ExpiringTokenRepository;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.ResealSecrets;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Sealed secrets: stored unreadably, sealed again with a new key, unusable without the key file. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ResealSecretsTest {

    private static final String CLIENT_SECRET = "client.secret of a school";

    private final PeopleFixture people;
    private final SecretKeys keys;

    @TempDir
    private Path folder;

    ResealSecretsTest(TestDatabase database) {
        people = new PeopleFixture(database);
        keys = people.get(SecretKeys.class);
    }

    @Test
    void secretsAreSealedAgainWithANewKeyAndRemainUsable() throws Exception {
        people.run(() -> {
            people.entityManager.createQuery("delete from OpenIdProviderRow p").executeUpdate();
            people.entityManager.createQuery("delete from SecondFactorRow f").executeUpdate();
        });
        OrganisationId school = people.organisation("School of Practice");
        PersonId tom = people.person("Tom Vos", school, Role.TRAINER);
        String key =
                people.get(BeginSecondFactor.class).begin(tom).orElseThrow().secret();
        people.get(ConfirmSecondFactor.class).confirm(tom, code(key), PeopleFixture.CLIENT);
        people.get(SetOpenIdProvider.class)
                .set(
                        SystemActor.SYSTEM,
                        new OpenIdProvider(
                                school, URI.create("https://id.example"), "vip", Optional.of(CLIENT_SECRET), "School"));
        List<String> sealed = stored();
        assertThat(sealed).hasSize(2).noneMatch(text -> text.contains(key) || text.contains(CLIENT_SECRET));
        assertThat(reseal().seal()).as("nothing to do").isEqualTo(new ResealResult(0, 0));

        keys.renew();

        assertThat(reseal().seal()).isEqualTo(new ResealResult(2, 0));
        assertThat(stored()).hasSize(2).doesNotContainAnyElementsOf(sealed);
        assertThat(clientSecret(school)).contains(CLIENT_SECRET);
        people.clock.forward(java.time.Duration.ofMinutes(5));
        assertThat(enter(people.get(SecretBox.class), tom, key)).isInstanceOf(EnterSecondFactorResult.Accepted.class);

        SecretBox withoutKeyFile = new SecretBox(new SecretKeys(Files.createDirectory(folder.resolve("empty"))));
        people.clock.forward(java.time.Duration.ofMinutes(5));
        assertThat(enter(withoutKeyFile, tom, key)).isEqualTo(new EnterSecondFactorResult.KeyLost());
    }

    private ResealSecrets reseal() {
        return new ResealSecrets(
                List.of(people.get(ResealSecondFactors.class), people.get(ResealClientSecrets.class)), keys);
    }

    private EnterSecondFactorResult enter(SecretBox box, PersonId person, String key) {
        EnterSecondFactor enterSecondFactor = new EnterSecondFactor(
                people.get(SecondFactorRepository.class),
                people.get(ExpiringTokenRepository.class),
                people.get(PersonRepository.class),
                people.clock,
                people.get(KnownDeviceRepository.class),
                people.get(AttemptThrottle.class),
                people.get(OpenSession.class),
                people.get(RecordAuditEvent.class),
                box);
        String pending = people.get(OpenSession.class).awaitCode(person).pendingToken();
        return people.run(() -> enterSecondFactor.enter(pending, code(key), PeopleFixture.CLIENT));
    }

    private String code(String key) {
        return OneTimeCodes.code(key, people.clock.instant());
    }

    private Optional<String> clientSecret(OrganisationId school) {
        return people.get(FindOpenIdProviders.class).of(school).orElseThrow().clientSecret();
    }

    /** The contents of the columns with secrets. */
    private List<String> stored() {
        return people.run(() -> List.of(
                people.entityManager
                        .createQuery("select f.sealedKey from SecondFactorRow f", String.class)
                        .getSingleResult(),
                people.entityManager
                        .createQuery("select p.sealedSecret from OpenIdProviderRow p", String.class)
                        .getSingleResult()));
    }
}
