package eu.vipatwork.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SignInTest {

    /** Of the cost that tests pay; PasswordHashTest has that of production. */
    private static final String TODAYS_HASH =
            "$argon2id$v=19$m=" + System.getProperty("vipatwork.password-memory-kib") + ",t=2,p=1$";

    private static final String PASSWORD = "seven green lamps";

    private final PeopleFixture house;
    private OrganisationId school;
    private String anna;

    SignInTest(TestDatabase database) {
        house = new PeopleFixture(database);
    }

    @BeforeEach
    void aSchoolWithATrainee() {
        school = house.run(() -> house.addOrganisation.add("School of Practice"));
        anna = house.freshEmail("anna");
        house.run(() -> house.addPerson.add("Anna Berg", anna, PASSWORD, school, Set.of(Role.TRAINEE)));
    }

    @Test
    void theRightPasswordOpensASessionThatKnowsThePerson() {
        String token = house.signIn(anna, PASSWORD);

        SignedIn signedIn = house.session(token).orElseThrow();

        assertThat(signedIn.name()).isEqualTo("Anna Berg");
        assertThat(signedIn.email()).isEqualTo(anna);
        assertThat(signedIn.is(Role.TRAINEE)).isTrue();
        assertThat(signedIn.is(Role.TRAINER)).isFalse();
        assertThat(signedIn.organisationAs(Role.TRAINEE)).contains(school);
    }

    @Test
    void theAddressMayBeWrittenInCapitalsWithSpaceAround() {
        assertThat(house.attempt(" " + anna.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void aWrongPasswordAnUnknownAddressAndNoPasswordAreRefusedAlike() {
        assertThat(house.attempt(anna, "seven green lamp")).isEqualTo(new SignInResult.Refused());
        assertThat(house.attempt(house.freshEmail("nobody"), PASSWORD)).isEqualTo(new SignInResult.Refused());
        assertThat(house.attempt(anna, null)).isEqualTo(new SignInResult.Refused());
        assertThat(house.attempt(null, null)).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void aSessionEndsWhenItIsUnusedForADayAndLivesWhenItIsUsed() {
        String token = house.signIn(anna, PASSWORD);

        house.clock.forward(Duration.ofHours(23));
        assertThat(house.session(token)).isPresent();
        house.clock.forward(Duration.ofHours(23));
        assertThat(house.session(token)).isPresent();
        house.clock.forward(Duration.ofHours(24));
        assertThat(house.session(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwoWeeksHoweverMuchItIsUsed() {
        String token = house.signIn(anna, PASSWORD);

        for (int day = 1; day < 14; day++) {
            house.clock.forward(Duration.ofHours(23));
            assertThat(house.session(token)).isPresent();
        }
        house.clock.forward(Duration.ofHours(23));
        house.session(token);
        house.clock.forward(Duration.ofHours(15));
        assertThat(house.session(token)).isEmpty();
    }

    @Test
    void aSessionThatSignedOutIsGoneAndOthersStay() {
        String phone = house.signIn(anna, PASSWORD);
        String desk = house.signIn(anna, PASSWORD);

        house.run(() -> house.signOut.signOut(phone));

        assertThat(house.session(phone)).isEmpty();
        assertThat(house.session(desk)).isPresent();
    }

    @Test
    void eachSessionHasItsOwnCsrfTokenAndKeepsIt() {
        String phone = house.signIn(anna, PASSWORD);
        String desk = house.signIn(anna, PASSWORD);

        String csrf = house.session(phone).orElseThrow().csrfToken();
        assertThat(csrf).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(phone);
        assertThat(house.session(phone).orElseThrow().csrfToken()).isEqualTo(csrf);
        assertThat(house.session(desk).orElseThrow().csrfToken()).isNotEqualTo(csrf);
    }

    @Test
    void theDatabaseKeepsNeitherPasswordNorToken() {
        String token = house.signIn(anna, PASSWORD);

        String kept = house.run(() -> house.people
                .createQuery("select s.tokenHash, p.passwordHash from SessionRow s, PersonRow p", Object[].class)
                .getResultStream()
                .map(java.util.Arrays::toString)
                .reduce("", String::concat));

        assertThat(kept).doesNotContain(token).doesNotContain(PASSWORD).contains(TODAYS_HASH);
    }

    @Test
    void aHashOfOlderParametersIsMadeAnewWhenItsOwnerSignsIn() {
        String weaker = Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();
        PersonId person =
                house.run(() -> house.findPeople.byEmail(anna)).orElseThrow().id();
        house.run(() -> house.accounts.rehash(person, weaker));

        house.signIn(anna, PASSWORD);

        assertThat(house.run(() -> house.accounts.byId(person)).orElseThrow().passwordHash())
                .startsWith(TODAYS_HASH);
        assertThat(house.attempt(anna, PASSWORD)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void aLetterOfAPasswordMayBeComposedInAnyWay() {
        String email = PeopleFixture.freshEmail("rene");
        house.run(() -> house.addPerson.add("René", email, "le café du coin", school, Set.of(Role.TRAINEE)));

        assertThat(house.attempt(email, "le cafe\u0301 du coin")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void rubbishIsNoSession() {
        assertThat(house.session(null)).isEmpty();
        assertThat(house.session("")).isEmpty();
        assertThat(house.session("x".repeat(10_000))).isEmpty();
    }
}
