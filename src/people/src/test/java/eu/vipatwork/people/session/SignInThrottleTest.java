package eu.vipatwork.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.people.throttle.AttemptCountRepository;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SignInThrottleTest {

    private static final String PASSWORD = "seven green lamps";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PeopleFixture house;
    private String anna;
    private PersonId person;

    SignInThrottleTest(TestDatabase database) {
        house = new PeopleFixture(database);
    }

    @BeforeEach
    void aTrainee() {
        anna = PeopleFixture.freshEmail("anna");
        OrganisationId school = house.run(() -> house.addOrganisation.add("School of Practice"));
        AddPersonResult added =
                house.run(() -> house.addPerson.add("Anna Berg", anna, PASSWORD, school, Set.of(Role.TRAINEE)));
        person = ((AddPersonResult.Added) added).person();
    }

    @Test
    void aCrowdOfGuessesNeitherOpensAnAccountNorKeepsItsOwnerOutOfAKnownDevice() {
        String atHome = accepted(attempt(PASSWORD, home(null))).deviceToken();
        int lookedAt = 0;
        int opened = 0;
        for (int ten = 0; ten < 4; ten++) {
            for (SignInResult result : tenGuesses(ten * 10)) {
                lookedAt += result instanceof SignInResult.Refused ? 1 : 0;
                opened += result instanceof SignInResult.Accepted ? 1 : 0;
            }
            assertThat(attempt(PASSWORD, home(atHome))).isInstanceOf(SignInResult.Accepted.class);
        }

        assertThat(lookedAt).isEqualTo(10);
        assertThat(opened).as("even a right guess is not looked at any more").isZero();
        assertThat(house.run(() -> house.findActs.ofPerson(person, 0, 50)))
                .filteredOn(entry -> entry.act().equals(PeopleAuditEvent.SIGN_INS_SLOWED))
                .as("the log tells of the crowd once")
                .hasSize(1);
    }

    @Test
    void strangersAreLookedAtAgainAfterAQuarterOfAnHour() {
        useUpTheStrangersAttempts();

        SignInResult slowed = attempt(PASSWORD, stranger(77));
        assertThat(slowed).isEqualTo(new SignInResult.TooManyAttempts(Duration.ofMinutes(15)));
        house.clock.forward(Duration.ofMinutes(15));
        assertThat(attempt(PASSWORD, stranger(77))).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void aStolenDeviceTokenGivesTenGuessesMoreAndNotEndlessOnes() {
        String stolen = accepted(attempt(PASSWORD, home(null))).deviceToken();
        useUpTheStrangersAttempts();

        for (int guess = 0; guess < 10; guess++) {
            assertThat(attempt("wrong guess", home(stolen))).isEqualTo(new SignInResult.Refused());
        }
        assertThat(attempt(PASSWORD, home(stolen))).isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void theDeviceTokenOfAnotherPersonHelpsNothing() {
        String other = PeopleFixture.freshEmail("other");
        OrganisationId school = house.run(() -> house.addOrganisation.add("Elsewhere"));
        house.run(() -> house.addPerson.add("Bo Lind", other, PASSWORD, school, Set.of(Role.TRAINEE)));
        String theirs = accepted(house.run(() -> house.signIn.signIn(other, PASSWORD, home(null))))
                .deviceToken();
        useUpTheStrangersAttempts();

        assertThat(attempt(PASSWORD, home(theirs))).isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void oneAddressThatTriesManyAccountsIsSlowedAndItsNeighboursAreNot() {
        ClientInfo prober = ClientInfo.unknown("203.0.113.9", "Bot");
        for (int guess = 0; guess < 100; guess++) {
            String account = "password:account " + guess;
            AttemptThrottle.Attempt looked =
                    house.run(() -> house.guard.begin(account, AttemptLimit.PASSWORDS, Optional.empty(), prober));
            assertThat(looked.remaining()).isEmpty();
        }

        assertThat(attempt(PASSWORD, prober)).isInstanceOf(SignInResult.TooManyAttempts.class);
        assertThat(attempt(PASSWORD, ClientInfo.unknown("203.0.113.10", "Browser")))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void accountsThatAreNotThereAreSlowedLikeOthers() {
        String nobody = PeopleFixture.freshEmail("nobody");
        for (int guess = 0; guess < 10; guess++) {
            int number = guess;
            house.run(() -> house.signIn.signIn(nobody, "wrong guess", stranger(number)));
        }

        assertThat(house.run(() -> house.signIn.signIn(nobody, "wrong guess", stranger(11))))
                .isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void fortyGuessesAtTheSameMomentAreNotAllTheFirst() throws Exception {
        String target = "password:" + anna;
        house.run(() -> house.guessCount.reserve(target, AttemptLimit.PASSWORDS));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<Duration>>> guesses = crowd.invokeAll(Collections.nCopies(
                    40, () -> house.run(() -> house.guessCount.reserve(target, AttemptLimit.PASSWORDS))));
            int lookedAt = 0;
            for (Future<Optional<Duration>> guess : guesses) {
                lookedAt += guess.get().isEmpty() ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(9);
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void theFirstAttemptsFromOneNetworkMayArriveTogether() throws Exception {
        AttemptThrottle guard = new AttemptThrottle(new CountInItsOwnTransaction());
        ExecutorService pupils = Executors.newFixedThreadPool(8);
        try {
            for (int morning = 0; morning < 10; morning++) {
                ClientInfo school = ClientInfo.unknown("192.0.2." + (100 + morning), "Browser");
                CyclicBarrier together = new CyclicBarrier(8);
                List<Future<AttemptThrottle.Attempt>> attempts = pupils.invokeAll(Collections.nCopies(8, () -> {
                    String pupil = "password:" + PeopleFixture.freshEmail("pupil");
                    together.await();
                    return guard.begin(pupil, AttemptLimit.PASSWORDS, Optional.empty(), school);
                }));
                for (Future<AttemptThrottle.Attempt> attempt : attempts) {
                    assertThat(attempt.get().remaining()).isEmpty();
                }
            }
        } finally {
            pupils.shutdown();
        }
    }

    @Test
    void signingInOftenIsNoGuessing() {
        for (int time = 0; time < 30; time++) {
            assertThat(attempt(PASSWORD, stranger(1))).isInstanceOf(SignInResult.Accepted.class);
        }
    }

    /** From as many addresses, a thousand a minute; all but the first twenty are right by chance. */
    private List<SignInResult> tenGuesses(int first) {
        return house.run(() -> IntStream.range(first, first + 10)
                .mapToObj(guess -> {
                    house.clock.forward(MINUTE.dividedBy(1_000));
                    String password = guess < 20 ? "wrong guess " + guess : PASSWORD;
                    String address = "198.51." + guess + ".1";
                    return house.signIn.signIn(anna, password, ClientInfo.unknown(address, "Bot"));
                })
                .toList());
    }

    private void useUpTheStrangersAttempts() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(attempt("wrong guess", stranger(guess))).isEqualTo(new SignInResult.Refused());
        }
    }

    private SignInResult attempt(String password, ClientInfo visitor) {
        return house.run(() -> house.signIn.signIn(anna, password, visitor));
    }

    private static SignInResult.Accepted accepted(SignInResult result) {
        return (SignInResult.Accepted) result;
    }

    private static ClientInfo home(String deviceToken) {
        return new ClientInfo("192.0.2.7", "Browser", deviceToken);
    }

    private static ClientInfo stranger(int number) {
        return ClientInfo.unknown("198.51.100." + number, "Browser");
    }

    /** Counts as in the container: each time in a transaction that ends before the caller goes on. */
    private final class CountInItsOwnTransaction extends AttemptCountRepository {

        CountInItsOwnTransaction() {
            super(house.people, house.clock);
        }

        @Override
        public Optional<Duration> reserve(String bucket, AttemptLimit limit) {
            return house.run(() -> super.reserve(bucket, limit));
        }
    }
}
