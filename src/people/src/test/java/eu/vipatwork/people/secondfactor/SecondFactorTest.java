package eu.vipatwork.people.secondfactor;

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
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.audit.AuditDetail;
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
    private static final ClientInfo DESK = ClientInfo.unknown("192.0.2.7", "Browser");
    private static final Duration STEP = Duration.ofSeconds(30);

    private final PeopleFixture house;
    private String tom;
    private PersonId person;

    SecondFactorTest(TestDatabase database) {
        house = new PeopleFixture(database);
    }

    @BeforeEach
    void aTrainer() {
        tom = PeopleFixture.freshEmail("tom");
        OrganisationId school = house.run(() -> house.addOrganisation.add("School of Practice"));
        AddPersonResult added = house.run(
                () -> house.addPerson.add("Tom Vos", tom, PASSWORD, school, Set.of(Role.TRAINER, Role.TRAINEE)));
        person = ((AddPersonResult.Added) added).person();
    }

    @Test
    void aTrainerHasSevenDaysToSetItUpAndThenIsOnlyATrainee() {
        String first = house.signIn(tom, PASSWORD);
        SignedIn asked = house.session(first).orElseThrow();
        assertThat(asked.secondFactorDue()).isEqualTo(house.clock.instant().plus(Duration.ofDays(7)));
        assertThat(asked.is(Role.TRAINER)).isTrue();

        house.clock.forward(Duration.ofDays(7));
        SignedIn overdue = house.session(house.signIn(tom, PASSWORD)).orElseThrow();

        assertThat(overdue.isSecondFactorOverdue(house.clock.instant())).isTrue();
        assertThat(overdue.is(Role.TRAINER)).isFalse();
        assertThat(overdue.is(Role.TRAINEE)).isTrue();

        String session = setUp().session().sessionToken();
        assertThat(house.session(session).orElseThrow().is(Role.TRAINER)).isTrue();
        assertThat(house.session(session).orElseThrow().secondFactorDue()).isNull();
    }

    @Test
    void oncePersonsHaveItTheyAreAskedForACode() {
        SecondFactorKey key = key();
        setUp(key);
        house.clock.forward(STEP);

        String pending = pending();
        assertThat(house.session(pending)).as("half a sign-in is no session").isEmpty();
        assertThat(enter(pending, "000000")).isEqualTo(new EnterSecondFactorResult.Wrong());
        EnterSecondFactorResult result = enter(pending, OneTimeCodes.code(key.secret(), house.clock.instant()));

        String session = ((EnterSecondFactorResult.Accepted) result).session().sessionToken();
        assertThat(house.session(session)).isPresent();
    }

    @Test
    void aCodeThatWasUsedIsNotTakenAgain() {
        SecondFactorKey key = key();
        setUp(key);
        String code = OneTimeCodes.code(key.secret(), house.clock.instant());
        assertThat(enter(pending(), code)).isEqualTo(new EnterSecondFactorResult.Wrong());

        house.clock.forward(STEP);
        String next = OneTimeCodes.code(key.secret(), house.clock.instant());
        assertThat(enter(pending(), next)).isInstanceOf(EnterSecondFactorResult.Accepted.class);
        assertThat(enter(pending(), next)).isEqualTo(new EnterSecondFactorResult.Wrong());
    }

    @Test
    void aPhoneWhoseClockIsHalfAMinuteOffWorksAndOneMoreOffDoesNot() {
        SecondFactorKey key = key();
        setUp(key);
        house.clock.forward(Duration.ofMinutes(10));

        String late = OneTimeCodes.code(key.secret(), house.clock.instant().minus(STEP));
        String tooLate = OneTimeCodes.code(key.secret(), house.clock.instant().minus(STEP.multipliedBy(2)));
        assertThat(enter(pending(), tooLate)).isEqualTo(new EnterSecondFactorResult.Wrong());
        assertThat(enter(pending(), late)).isInstanceOf(EnterSecondFactorResult.Accepted.class);
    }

    @Test
    void eachRecoveryCodeOpensOnce() {
        List<String> codes = setUp().recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        String typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(enter(pending(), typed)).isInstanceOf(EnterSecondFactorResult.Accepted.class);
        assertThat(enter(pending(), typed)).isEqualTo(new EnterSecondFactorResult.Wrong());
        assertThat(enter(pending(), codes.get(4))).isInstanceOf(EnterSecondFactorResult.Accepted.class);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOldOnes() {
        assertThat(house.run(() -> house.renewRecoveryCodes.renew(person))).isEmpty();
        List<String> old = setUp().recoveryCodes();
        enter(pending(), old.get(0));
        assertThat(house.run(() -> house.findProofs.of(person)).orElseThrow().recoveryCodes())
                .isEqualTo(9);

        List<String> codes =
                house.run(() -> house.renewRecoveryCodes.renew(person)).orElseThrow();

        SignInMethods proofs = house.run(() -> house.findProofs.of(person)).orElseThrow();
        assertThat(proofs.recoveryCodes()).isEqualTo(10);
        assertThat(proofs.hasPassword()).isTrue();
        assertThat(proofs.hasSecondFactor()).isTrue();
        assertThat(enter(pending(), old.get(1))).isEqualTo(new EnterSecondFactorResult.Wrong());
        assertThat(enter(pending(), codes.get(1))).isInstanceOf(EnterSecondFactorResult.Accepted.class);
    }

    @Test
    void theFirstHalfOfASignInLastsTenMinutesAndIsUsedOnce() {
        SecondFactorKey key = key();
        setUp(key);
        String pending = pending();
        house.clock.forward(Duration.ofMinutes(10));
        assertThat(enter(pending, OneTimeCodes.code(key.secret(), house.clock.instant())))
                .isEqualTo(new EnterSecondFactorResult.Expired());

        String another = pending();
        enter(another, OneTimeCodes.code(key.secret(), house.clock.instant()));
        house.clock.forward(STEP);
        assertThat(enter(another, OneTimeCodes.code(key.secret(), house.clock.instant())))
                .isEqualTo(new EnterSecondFactorResult.Expired());
        assertThat(enter(null, "000000")).isEqualTo(new EnterSecondFactorResult.Expired());
    }

    @Test
    void tenWrongCodesAndNoMoreAreLookedAtWithinTheHour() {
        SecondFactorKey key = key();
        setUp(key);
        house.clock.forward(STEP);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(enter(pending(), "00000" + guess)).isEqualTo(new EnterSecondFactorResult.Wrong());
        }

        assertThat(enter(pending(), OneTimeCodes.code(key.secret(), house.clock.instant())))
                .isEqualTo(new EnterSecondFactorResult.TooManyAttempts(Duration.ofHours(1)));
    }

    @Test
    void settingItUpEndsTheSessionsThatWereOpenedWithoutIt() {
        String before = house.signIn(tom, PASSWORD);

        String after = setUp().session().sessionToken();

        assertThat(house.session(before)).isEmpty();
        assertThat(house.session(after)).isPresent();
    }

    @Test
    void theKeyIsShownUntilItIsConfirmedAndThenNoMore() {
        SecondFactorKey key = key();
        assertThat(key()).isEqualTo(key);
        assertThat(key.address()).startsWith("otpauth://totp/VIP%40Work:tom.").contains("issuer=VIP%40Work");
        assertThat(key.picture()).startsWith("<svg").doesNotContain("style");

        setUp(key);

        assertThat(house.run(() -> house.beginSecondFactor.begin(person))).isEmpty();
    }

    @Test
    void onlyAnAdministratorTakesItAway() {
        setUp();
        SignedIn self = house.session(houseSession()).orElseThrow();
        assertThat(house.run(() -> house.removeSecondFactor.remove(self, person)))
                .isEqualTo(new RemoveSecondFactorResult.NotAllowed());

        assertThat(house.run(() -> house.removeSecondFactor.remove(SystemActor.SHELL, person)))
                .isEqualTo(new RemoveSecondFactorResult.Removed());
        assertThat(house.attempt(tom, PASSWORD)).isInstanceOf(SignInResult.Accepted.class);
    }

    private String houseSession() {
        return house.run(() -> house.openSession.open(person, DESK, AuditDetail.of("test")))
                .sessionToken();
    }

    private SecondFactorKey key() {
        return house.run(() -> house.beginSecondFactor.begin(person)).orElseThrow();
    }

    private ConfirmSecondFactorResult.Confirmed setUp() {
        return setUp(key());
    }

    private ConfirmSecondFactorResult.Confirmed setUp(SecondFactorKey key) {
        assertThat(house.run(() -> house.confirmSecondFactor.confirm(person, "12", DESK)))
                .isEqualTo(new ConfirmSecondFactorResult.Wrong());
        String code = OneTimeCodes.code(key.secret(), house.clock.instant());
        return (ConfirmSecondFactorResult.Confirmed)
                house.run(() -> house.confirmSecondFactor.confirm(person, code, DESK));
    }

    private String pending() {
        return ((SignInResult.SecondFactorNeeded) house.attempt(tom, PASSWORD)).pendingToken();
    }

    private EnterSecondFactorResult enter(String pending, String code) {
        return house.run(() -> house.enterCode.enter(pending, code, DESK));
    }
}
