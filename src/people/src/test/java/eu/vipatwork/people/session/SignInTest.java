package eu.vipatwork.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SignInTest {

    /** With the parameters of tests; PasswordHashTest checks those of production. */
    private static final String PRESENT_HASH =
            "$argon2id$v=19$m=" + System.getProperty("vipatwork.password-memory-kib") + ",t=2,p=1$";

    private static final String PASSWORD = "seven green lamps";

    private final PeopleFixture people;
    private OrganisationId school;
    private String anna;

    SignInTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addTrainee() {
        school = people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        anna = PeopleFixture.freshEmail("anna");
        people.run(() -> people.get(AddPerson.class).add("Anna Berg", anna, PASSWORD, school, Set.of(Role.TRAINEE)));
    }

    @Test
    void theCorrectPasswordOpensASessionOfThePerson() {
        String token = people.signIn(anna, PASSWORD);

        SignedIn signedIn = people.session(token).orElseThrow();

        assertThat(signedIn.name()).isEqualTo("Anna Berg");
        assertThat(signedIn.email()).isEqualTo(anna);
        assertThat(signedIn.is(Role.TRAINEE)).isTrue();
        assertThat(signedIn.is(Role.TRAINER)).isFalse();
        assertThat(signedIn.organisationAs(Role.TRAINEE)).contains(school);
    }

    @Test
    void caseAndSurroundingSpaceOfTheAddressAreIgnored() {
        assertThat(people.attempt(" " + anna.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void wrongPasswordUnknownAddressAndMissingPasswordGetTheSameAnswer() {
        assertThat(people.attempt(anna, "seven green lamp")).isEqualTo(new SignInResult.Refused());
        assertThat(people.attempt(PeopleFixture.freshEmail("unknown"), PASSWORD))
                .isEqualTo(new SignInResult.Refused());
        assertThat(people.attempt(anna, null)).isEqualTo(new SignInResult.Refused());
        assertThat(people.attempt(null, null)).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void aSessionEndsAfterADayWithoutUse() {
        String token = people.signIn(anna, PASSWORD);

        people.clock.forward(Duration.ofHours(23));
        assertThat(people.session(token)).isPresent();
        people.clock.forward(Duration.ofHours(23));
        assertThat(people.session(token)).isPresent();
        people.clock.forward(Duration.ofHours(24));
        assertThat(people.session(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwoWeeksOfUse() {
        String token = people.signIn(anna, PASSWORD);

        for (int day = 1; day < 14; day++) {
            people.clock.forward(Duration.ofHours(23));
            assertThat(people.session(token)).isPresent();
        }
        people.clock.forward(Duration.ofHours(23));
        people.session(token);
        people.clock.forward(Duration.ofHours(15));
        assertThat(people.session(token)).isEmpty();
    }

    @Test
    void signingOutEndsOneSession() {
        String phone = people.signIn(anna, PASSWORD);
        String laptop = people.signIn(anna, PASSWORD);

        people.run(() -> people.get(SignOut.class).signOut(phone));

        assertThat(people.session(phone)).isEmpty();
        assertThat(people.session(laptop)).isPresent();
    }

    @Test
    void eachSessionHasAConstantCsrfTokenOfItsOwn() {
        String phone = people.signIn(anna, PASSWORD);
        String laptop = people.signIn(anna, PASSWORD);

        String csrf = people.session(phone).orElseThrow().csrfToken();
        assertThat(csrf).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(phone);
        assertThat(people.session(phone).orElseThrow().csrfToken()).isEqualTo(csrf);
        assertThat(people.session(laptop).orElseThrow().csrfToken()).isNotEqualTo(csrf);
    }

    @Test
    void theDatabaseStoresNeitherPasswordNorToken() {
        String token = people.signIn(anna, PASSWORD);

        String stored = people.run(() -> people.entityManager
                        .createQuery("select s.tokenHash from SessionRow s", String.class)
                        .getResultList()
                + " "
                + people.entityManager
                        .createQuery("select p.passwordHash from PersonRow p", String.class)
                        .getResultList());

        assertThat(stored).doesNotContain(token).doesNotContain(PASSWORD).contains(PRESENT_HASH);
    }

    @Test
    void anOutdatedHashIsReplacedAtSignIn() {
        String weaker = Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();
        PersonId person = people.run(() -> people.get(FindPeople.class).byEmail(anna))
                .orElseThrow()
                .id();
        people.run(() -> people.get(SignInAccountRepository.class).rehash(person, weaker));

        people.signIn(anna, PASSWORD);

        assertThat(people.run(() -> people.get(SignInAccountRepository.class).byId(person))
                        .orElseThrow()
                        .passwordHash())
                .startsWith(PRESENT_HASH);
        assertThat(people.attempt(anna, PASSWORD)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void composedAndDecomposedCharactersOfAPasswordAreTheSame() {
        String email = PeopleFixture.freshEmail("rene");
        people.run(
                () -> people.get(AddPerson.class).add("René", email, "le café du coin", school, Set.of(Role.TRAINEE)));

        assertThat(people.attempt(email, "le cafe\u0301 du coin")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void anUnknownTokenHasNoSession() {
        assertThat(people.session(null)).isEmpty();
        assertThat(people.session("")).isEmpty();
        assertThat(people.session("x".repeat(10_000))).isEmpty();
    }
}
