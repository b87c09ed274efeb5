package eu.vipatwork.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignIn;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ChangePasswordTest {

    private static final String OLD = PeopleFixture.PASSWORD;
    private static final String NEW = "eight yellow boats";
    private static final String PAGE = "https://vip.example/reset/";

    private final PeopleFixture people;
    private String anna;
    private PersonId person;

    ChangePasswordTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addTrainee() {
        anna = PeopleFixture.freshEmail("anna");
        person = people.person("Anna Berg", anna, people.organisation("School of Practice"), Role.TRAINEE);
    }

    @Test
    void aPasswordChangeEndsAllSessionsAndOpensANewOne() {
        String cookie = people.signIn(anna, OLD);
        String phone = people.signIn(anna, OLD);

        ChangePasswordResult result = change(OLD, NEW);

        String next = ((ChangePasswordResult.Changed) result).session().sessionToken();
        assertThat(people.session(cookie)).isEmpty();
        assertThat(people.session(phone)).isEmpty();
        assertThat(people.session(next)).isPresent();
        assertThat(people.attempt(anna, OLD)).isEqualTo(new SignInResult.Refused());
        assertThat(people.attempt(anna, NEW)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(people.events.all()).containsExactly(new PasswordChanged(person));
    }

    @Test
    void aWrongPresentPasswordChangesNothing() {
        String cookie = people.signIn(anna, OLD);

        assertThat(change("guess", NEW)).isEqualTo(new ChangePasswordResult.Wrong());
        assertThat(change(OLD, "short")).isEqualTo(new ChangePasswordResult.PasswordRefused(PasswordRefusal.TOO_SHORT));

        assertThat(people.session(cookie)).isPresent();
        assertThat(people.attempt(anna, OLD)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void guessingThePresentPasswordIsThrottled() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(change("guess", NEW)).isEqualTo(new ChangePasswordResult.Wrong());
        }

        assertThat(change(OLD, NEW)).isInstanceOf(ChangePasswordResult.TooManyAttempts.class);
    }

    @Test
    void aLinkSetsANewPasswordOnceAndEndsAllSessions() {
        String cookie = people.signIn(anna, OLD);
        String token = requestLink(anna);

        assertThat(people.run(() -> people.get(ResetPassword.class).isValid(token)))
                .isTrue();
        assertThat(reset(token, "short")).isEqualTo(new ResetPasswordResult.PasswordRefused(PasswordRefusal.TOO_SHORT));
        assertThat(reset(token, NEW)).isInstanceOf(ResetPasswordResult.Reset.class);

        assertThat(people.session(cookie)).isEmpty();
        assertThat(people.attempt(anna, NEW)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(reset(token, "nine purple trains")).isEqualTo(new ResetPasswordResult.LinkGone());
        assertThat(people.run(() -> people.get(ResetPassword.class).isValid(token)))
                .isFalse();
    }

    @Test
    void aLinkIsValidForAnHour() {
        String token = requestLink(anna);
        people.clock.forward(Duration.ofHours(1));

        assertThat(reset(token, NEW)).isEqualTo(new ResetPasswordResult.LinkGone());
        assertThat(reset(null, NEW)).isEqualTo(new ResetPasswordResult.LinkGone());
    }

    @Test
    void aLinkMakesTheOwnersDeviceKnownWhileTheAccountIsThrottled() {
        for (int guess = 0; guess < 11; guess++) {
            people.attempt(anna, "wrong guess");
        }
        assertThat(people.attempt(anna, OLD)).isInstanceOf(SignInResult.TooManyAttempts.class);

        String device = ((ResetPasswordResult.Reset) reset(requestLink(anna), NEW)).deviceToken();

        assertThat(people.run(() ->
                        people.get(SignIn.class).signIn(anna, NEW, new ClientInfo("192.0.2.7", "Browser", device))))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void emailsGoToAccountsOnlyAndAtMostThreeAnHour() {
        String unknown = PeopleFixture.freshEmail("unknown");
        people.run(() -> people.get(RequestPasswordReset.class).request(unknown, PAGE, PeopleFixture.CLIENT));
        assertThat(people.queuedEmails(unknown)).isEmpty();

        for (int time = 0; time < 9; time++) {
            people.run(() -> people.get(RequestPasswordReset.class).request(anna, PAGE, PeopleFixture.CLIENT));
        }
        assertThat(people.queuedEmails(anna)).hasSize(3);
    }

    private ChangePasswordResult change(String present, String next) {
        return people.run(() -> people.get(ChangePassword.class).change(person, present, next, PeopleFixture.CLIENT));
    }

    private ResetPasswordResult reset(String token, String password) {
        return people.run(() -> people.get(ResetPassword.class).reset(token, password, PeopleFixture.CLIENT));
    }

    private String requestLink(String email) {
        people.run(() -> people.get(RequestPasswordReset.class).request(email, PAGE, PeopleFixture.CLIENT));
        String body = people.emailText(email);
        return body.substring(body.indexOf(PAGE) + PAGE.length()).split("\\s", -1)[0];
    }
}
