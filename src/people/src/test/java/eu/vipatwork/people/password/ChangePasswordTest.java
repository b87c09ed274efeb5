package eu.vipatwork.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.email.QueuedEmail;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ChangePasswordTest {

    private static final String OLD = "seven green lamps";
    private static final String NEW = "eight yellow boats";
    private static final ClientInfo DESK = ClientInfo.unknown("192.0.2.7", "Browser");
    private static final String PAGE = "https://vip.example/reset/";

    private final PeopleFixture house;
    private String anna;
    private PersonId person;

    ChangePasswordTest(TestDatabase database) {
        house = new PeopleFixture(database);
    }

    @BeforeEach
    void aTrainee() {
        anna = PeopleFixture.freshEmail("anna");
        OrganisationId school = house.run(() -> house.addOrganisation.add("School of Practice"));
        AddPersonResult added =
                house.run(() -> house.addPerson.add("Anna Berg", anna, OLD, school, Set.of(Role.TRAINEE)));
        person = ((AddPersonResult.Added) added).person();
    }

    @Test
    void aStolenCookieDiesWithAPasswordChangeAndTheOwnerGoesOn() {
        String cookie = house.signIn(anna, OLD);
        String phone = house.signIn(anna, OLD);

        ChangePasswordResult result = change(OLD, NEW);

        String next = ((ChangePasswordResult.Changed) result).session().sessionToken();
        assertThat(house.session(cookie)).isEmpty();
        assertThat(house.session(phone)).isEmpty();
        assertThat(house.session(next)).isPresent();
        assertThat(house.attempt(anna, OLD)).isEqualTo(new SignInResult.Refused());
        assertThat(house.attempt(anna, NEW)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(house.passwordChanged.events).containsExactly(new PasswordChanged(person));
    }

    @Test
    void whoDoesNotKnowThePresentPasswordChangesNothing() {
        String cookie = house.signIn(anna, OLD);

        assertThat(change("guess", NEW)).isEqualTo(new ChangePasswordResult.Wrong());
        assertThat(change(OLD, "short")).isEqualTo(new ChangePasswordResult.PasswordRefused(PasswordRefusal.TOO_SHORT));

        assertThat(house.session(cookie)).isPresent();
        assertThat(house.attempt(anna, OLD)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void whoStoleASessionCannotGuessThePresentPasswordForEver() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(change("guess", NEW)).isEqualTo(new ChangePasswordResult.Wrong());
        }

        assertThat(change(OLD, NEW)).isInstanceOf(ChangePasswordResult.TooManyAttempts.class);
    }

    @Test
    void aLinkSetsANewPasswordOnceAndEndsAllSessions() {
        String cookie = house.signIn(anna, OLD);
        String token = askForLink(anna);

        assertThat(house.run(() -> house.resetPassword.isValid(token))).isTrue();
        assertThat(reset(token, "short")).isEqualTo(new ResetPasswordResult.PasswordRefused(PasswordRefusal.TOO_SHORT));
        assertThat(reset(token, NEW)).isInstanceOf(ResetPasswordResult.Reset.class);

        assertThat(house.session(cookie)).isEmpty();
        assertThat(house.attempt(anna, NEW)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(reset(token, "nine purple trains")).isEqualTo(new ResetPasswordResult.LinkGone());
        assertThat(house.run(() -> house.resetPassword.isValid(token))).isFalse();
    }

    @Test
    void aLinkIsGoodForAnHour() {
        String token = askForLink(anna);
        house.clock.forward(Duration.ofHours(1));

        assertThat(reset(token, NEW)).isEqualTo(new ResetPasswordResult.LinkGone());
        assertThat(reset(null, NEW)).isEqualTo(new ResetPasswordResult.LinkGone());
    }

    @Test
    void aLinkLetsTheOwnerInWhileStrangersGuess() {
        for (int guess = 0; guess < 11; guess++) {
            house.attempt(anna, "wrong guess");
        }
        assertThat(house.attempt(anna, OLD)).isInstanceOf(SignInResult.TooManyAttempts.class);

        String device = ((ResetPasswordResult.Reset) reset(askForLink(anna), NEW)).deviceToken();

        assertThat(house.run(() -> house.signIn.signIn(anna, NEW, new ClientInfo("192.0.2.7", "Browser", device))))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void nobodyGetsALetterTheyHaveNoAccountForAndNobodyGetsMany() {
        String nobody = PeopleFixture.freshEmail("nobody");
        house.run(() -> house.requestPasswordReset.request(nobody, PAGE, DESK));
        assertThat(lettersTo(nobody)).isEmpty();

        for (int time = 0; time < 9; time++) {
            house.run(() -> house.requestPasswordReset.request(anna, PAGE, DESK));
        }
        assertThat(lettersTo(anna)).hasSize(3);
    }

    private ChangePasswordResult change(String present, String next) {
        return house.run(() -> house.changePassword.change(person, present, next, DESK));
    }

    private ResetPasswordResult reset(String token, String password) {
        return house.run(() -> house.resetPassword.reset(token, password, DESK));
    }

    private String askForLink(String email) {
        house.run(() -> house.requestPasswordReset.request(email, PAGE, DESK));
        QueuedEmail letter = lettersTo(email).get(0);
        String body = house.run(() -> house.readLetters.open(letter.id(), person))
                .orElseThrow()
                .body();
        return body.substring(body.indexOf(PAGE) + PAGE.length()).split("\\s")[0];
    }

    private List<QueuedEmail> lettersTo(String email) {
        return house.run(() -> house.readLetters.waiting()).stream()
                .filter(letter -> letter.recipient().equals(email))
                .toList();
    }
}
