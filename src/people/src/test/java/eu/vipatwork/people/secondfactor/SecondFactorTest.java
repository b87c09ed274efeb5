package eu.vipatwork.people.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SecondFactorTest {

    private static final String PASSWORD = "seven green lamps";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final PeopleFixture people;
    private String tom;
    private PersonId person;

    SecondFactorTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addTrainer() {
        tom = PeopleFixture.freshEmail("tom");
        OrganisationId school =
                people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        AddPersonResult added = people.run(() ->
                people.get(AddPerson.class).add("Tom Vos", tom, PASSWORD, school, Set.of(Role.TRAINER, Role.TRAINEE)));
        person = ((AddPersonResult.Added) added).person();
    }

    @Test
    void aTrainerWithoutASecondFactorLosesTheRoleAfterSevenDays() {
        String first = people.signIn(tom, PASSWORD);
        SignedIn asked = people.session(first).orElseThrow();
        assertThat(asked.secondFactorDue()).isEqualTo(people.clock.instant().plus(Duration.ofDays(7)));
        assertThat(asked.is(Role.TRAINER)).isTrue();

        people.clock.forward(Duration.ofDays(7));
        SignedIn overdue = people.session(people.signIn(tom, PASSWORD)).orElseThrow();

        assertThat(overdue.isSecondFactorOverdue(people.clock.instant())).isTrue();
        assertThat(overdue.is(Role.TRAINER)).isFalse();
        assertThat(overdue.is(Role.TRAINEE)).isTrue();

        String session = setUp().session().sessionToken();
        assertThat(people.session(session).orElseThrow().is(Role.TRAINER)).isTrue();
        assertThat(people.session(session).orElseThrow().secondFactorDue()).isNull();
    }

    @Test
    void signingInNeedsACode() {
        SecondFactorKey key = key();
        setUp(key);
        people.clock.forward(STEP);

        String pending = pending();
        assertThat(people.session(pending))
                .as("a pending sign-in is not a session")
                .isEmpty();
        assertThat(enter(pending, "000000")).isEqualTo(new EnterSecondFactorResult.Wrong());
        EnterSecondFactorResult result = enter(pending, OneTimeCodes.code(key.secret(), people.clock.instant()));

        String session = ((EnterSecondFactorResult.Accepted) result).session().sessionToken();
        assertThat(people.session(session)).isPresent();
    }

    @Test
    void aCodeIsAcceptedOnce() {
        SecondFactorKey key = key();
        setUp(key);
        String code = OneTimeCodes.code(key.secret(), people.clock.instant());
        assertThat(enter(pending(), code)).isEqualTo(new EnterSecondFactorResult.Wrong());

        people.clock.forward(STEP);
        String next = OneTimeCodes.code(key.secret(), people.clock.instant());
        assertThat(enter(pending(), next)).isInstanceOf(EnterSecondFactorResult.Accepted.class);
        assertThat(enter(pending(), next)).isEqualTo(new EnterSecondFactorResult.Wrong());
    }

    @Test
    void aClockMayBeWrongByOneStep() {
        SecondFactorKey key = key();
        setUp(key);
        people.clock.forward(Duration.ofMinutes(10));

        String late = OneTimeCodes.code(key.secret(), people.clock.instant().minus(STEP));
        String tooLate = OneTimeCodes.code(key.secret(), people.clock.instant().minus(STEP.multipliedBy(2)));
        assertThat(enter(pending(), tooLate)).isEqualTo(new EnterSecondFactorResult.Wrong());
        assertThat(enter(pending(), late)).isInstanceOf(EnterSecondFactorResult.Accepted.class);
    }

    @Test
    void aRecoveryCodeIsAcceptedOnce() {
        List<String> codes = setUp().recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        String typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(enter(pending(), typed)).isInstanceOf(EnterSecondFactorResult.Accepted.class);
        assertThat(enter(pending(), typed)).isEqualTo(new EnterSecondFactorResult.Wrong());
        assertThat(enter(pending(), codes.get(4))).isInstanceOf(EnterSecondFactorResult.Accepted.class);
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        assertThat(people.run(() -> people.get(RenewRecoveryCodes.class).renew(person)))
                .isEmpty();
        List<String> old = setUp().recoveryCodes();
        enter(pending(), old.get(0));
        assertThat(people.run(() -> people.get(FindSignInMethods.class).of(person))
                        .orElseThrow()
                        .recoveryCodes())
                .isEqualTo(9);

        List<String> codes = people.run(
                        () -> people.get(RenewRecoveryCodes.class).renew(person))
                .orElseThrow();

        SignInMethods proofs =
                people.run(() -> people.get(FindSignInMethods.class).of(person)).orElseThrow();
        assertThat(proofs.recoveryCodes()).isEqualTo(10);
        assertThat(proofs.hasPassword()).isTrue();
        assertThat(proofs.hasSecondFactor()).isTrue();
        assertThat(enter(pending(), old.get(1))).isEqualTo(new EnterSecondFactorResult.Wrong());
        assertThat(enter(pending(), codes.get(1))).isInstanceOf(EnterSecondFactorResult.Accepted.class);
    }

    @Test
    void aPendingSignInIsValidOnceForTenMinutes() {
        SecondFactorKey key = key();
        setUp(key);
        String pending = pending();
        people.clock.forward(Duration.ofMinutes(10));
        assertThat(enter(pending, OneTimeCodes.code(key.secret(), people.clock.instant())))
                .isEqualTo(new EnterSecondFactorResult.Expired());

        String another = pending();
        enter(another, OneTimeCodes.code(key.secret(), people.clock.instant()));
        people.clock.forward(STEP);
        assertThat(enter(another, OneTimeCodes.code(key.secret(), people.clock.instant())))
                .isEqualTo(new EnterSecondFactorResult.Expired());
        assertThat(enter(null, "000000")).isEqualTo(new EnterSecondFactorResult.Expired());
    }

    @Test
    void tenWrongCodesAreCheckedWithinAnHour() {
        SecondFactorKey key = key();
        setUp(key);
        people.clock.forward(STEP);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(enter(pending(), "00000" + guess)).isEqualTo(new EnterSecondFactorResult.Wrong());
        }

        assertThat(enter(pending(), OneTimeCodes.code(key.secret(), people.clock.instant())))
                .isEqualTo(new EnterSecondFactorResult.TooManyAttempts(Duration.ofHours(1)));
    }

    @Test
    void settingItUpEndsOtherSessions() {
        String before = people.signIn(tom, PASSWORD);

        String after = setUp().session().sessionToken();

        assertThat(people.session(before)).isEmpty();
        assertThat(people.session(after)).isPresent();
    }

    @Test
    void theKeyIsShownUntilItIsConfirmed() {
        SecondFactorKey key = key();
        assertThat(key()).isEqualTo(key);
        assertThat(key.address()).startsWith("otpauth://totp/VIP%40Work:tom.").contains("issuer=VIP%40Work");
        assertThat(key.picture()).startsWith("<svg").doesNotContain("style");

        setUp(key);

        assertThat(people.run(() -> people.get(BeginSecondFactor.class).begin(person)))
                .isEmpty();
    }

    @Test
    void onlyAnAdministratorRemovesIt() {
        setUp();
        SignedIn self = people.session(people.openSession(person)).orElseThrow();
        assertThat(people.run(() -> people.get(RemoveSecondFactor.class).remove(self, person)))
                .isEqualTo(new RemoveSecondFactorResult.NotAllowed());

        assertThat(people.run(() -> people.get(RemoveSecondFactor.class).remove(SystemActor.SYSTEM, person)))
                .isEqualTo(new RemoveSecondFactorResult.Removed());
        assertThat(people.attempt(tom, PASSWORD)).isInstanceOf(SignInResult.Accepted.class);
    }

    private SecondFactorKey key() {
        return people.run(() -> people.get(BeginSecondFactor.class).begin(person))
                .orElseThrow();
    }

    private ConfirmSecondFactorResult.Confirmed setUp() {
        return setUp(key());
    }

    private ConfirmSecondFactorResult.Confirmed setUp(SecondFactorKey key) {
        assertThat(people.run(() -> people.get(ConfirmSecondFactor.class).confirm(person, "12", PeopleFixture.CLIENT)))
                .isEqualTo(new ConfirmSecondFactorResult.Wrong());
        String code = OneTimeCodes.code(key.secret(), people.clock.instant());
        return (ConfirmSecondFactorResult.Confirmed)
                people.run(() -> people.get(ConfirmSecondFactor.class).confirm(person, code, PeopleFixture.CLIENT));
    }

    private String pending() {
        return ((SignInResult.SecondFactorNeeded) people.attempt(tom, PASSWORD)).pendingToken();
    }

    private EnterSecondFactorResult enter(String pending, String code) {
        return people.run(() -> people.get(EnterSecondFactor.class).enter(pending, code, PeopleFixture.CLIENT));
    }
}
