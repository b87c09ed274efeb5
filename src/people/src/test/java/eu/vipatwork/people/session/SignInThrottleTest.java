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

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.password.RequestPasswordReset;
import eu.vipatwork.people.password.ResetPassword;
import eu.vipatwork.people.password.ResetPasswordResult;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SignInThrottleTest {

    private static final String PASSWORD = PeopleFixture.PASSWORD;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PeopleFixture people;
    private String anna;
    private PersonId person;

    SignInThrottleTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addTrainee() {
        anna = PeopleFixture.freshEmail("anna");
        person = people.person("Anna Berg", anna, people.organisation("School of Practice"), Role.TRAINEE);
    }

    @Test
    void guessingFromManyAddressesFailsAndDoesNotBlockTheOwnersKnownDevice() {
        String deviceToken = accepted(attempt(PASSWORD, ownDevice(null))).deviceToken();
        int checked = 0;
        int opened = 0;
        for (int ten = 0; ten < 4; ten++) {
            for (SignInResult result : tenGuesses(ten * 10)) {
                checked += result instanceof SignInResult.Refused ? 1 : 0;
                opened += result instanceof SignInResult.Accepted ? 1 : 0;
            }
            assertThat(attempt(PASSWORD, ownDevice(deviceToken))).isInstanceOf(SignInResult.Accepted.class);
        }

        assertThat(checked).isEqualTo(10);
        assertThat(opened).as("a correct guess is not checked either").isZero();
        assertThat(people.run(() -> people.get(FindAuditEntries.class).ofPerson(person, 0, 50)))
                .filteredOn(entry -> entry.event().equals(PeopleAuditEvent.SIGN_INS_SLOWED.key()))
                .as("logged once")
                .hasSize(1);
    }

    @Test
    void attemptsFromUnknownDevicesAreCheckedAgainAfterFifteenMinutes() {
        useUpAttemptsOfUnknownDevices();

        SignInResult slowed = attempt(PASSWORD, unknownDevice(77));
        assertThat(slowed).isEqualTo(new SignInResult.TooManyAttempts(Duration.ofMinutes(15)));
        people.clock.forward(Duration.ofMinutes(15));
        assertThat(attempt(PASSWORD, unknownDevice(77))).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void aMailedLinkLetsTheOwnerInOnANewDevice() {
        useUpAttemptsOfUnknownDevices();
        people.run(() ->
                people.get(RequestPasswordReset.class).request(anna, "https://vip.example/reset/", unknownDevice(77)));
        String token = people.emailText(anna).replaceAll("(?s).*https://vip.example/reset/(\\S+).*", "$1");
        ResetPasswordResult reset =
                people.run(() -> people.get(ResetPassword.class).reset(token, "four quiet rivers", unknownDevice(77)));

        String device = ((ResetPasswordResult.Reset) reset).deviceToken();
        assertThat(attempt("four quiet rivers", ownDevice(device))).isInstanceOf(SignInResult.Accepted.class);
        assertThat(attempt("four quiet rivers", unknownDevice(78))).isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void aStolenDeviceTokenAllowsTenMoreAttempts() {
        String stolen = accepted(attempt(PASSWORD, ownDevice(null))).deviceToken();
        useUpAttemptsOfUnknownDevices();

        for (int guess = 0; guess < 10; guess++) {
            assertThat(attempt("wrong guess", ownDevice(stolen))).isEqualTo(new SignInResult.Refused());
        }
        assertThat(attempt(PASSWORD, ownDevice(stolen))).isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void anotherPersonsDeviceTokenIsNotKnown() {
        String other = PeopleFixture.freshEmail("other");
        OrganisationId school =
                people.run(() -> people.get(AddOrganisation.class).add("Elsewhere"));
        people.run(() -> people.get(AddPerson.class).add("Bo Lind", other, PASSWORD, school, Set.of(Role.TRAINEE)));
        String deviceTokenOfOther = accepted(
                        people.run(() -> people.get(SignIn.class).signIn(other, PASSWORD, ownDevice(null))))
                .deviceToken();
        useUpAttemptsOfUnknownDevices();

        assertThat(attempt(PASSWORD, ownDevice(deviceTokenOfOther))).isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void anAddressThatTriesManyAccountsIsThrottledAndOthersAreNot() {
        ClientInfo attacker = ClientInfo.unknown("203.0.113.9", "Bot");
        for (int guess = 0; guess < 100; guess++) {
            String account = "password:account " + guess;
            AttemptThrottle.Attempt attempt = people.run(() -> people.get(AttemptThrottle.class)
                    .begin(account, AttemptLimit.PASSWORDS, Optional.empty(), attacker));
            assertThat(attempt.remaining()).isEmpty();
        }

        assertThat(attempt(PASSWORD, attacker)).isInstanceOf(SignInResult.TooManyAttempts.class);
        assertThat(attempt(PASSWORD, ClientInfo.unknown("203.0.113.10", "Browser")))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void unknownAccountsAreThrottledLikeOthers() {
        String unknown = PeopleFixture.freshEmail("unknown");
        for (int guess = 0; guess < 10; guess++) {
            int number = guess;
            people.run(() -> people.get(SignIn.class).signIn(unknown, "wrong guess", unknownDevice(number)));
        }

        assertThat(people.run(() -> people.get(SignIn.class).signIn(unknown, "wrong guess", unknownDevice(11))))
                .isInstanceOf(SignInResult.TooManyAttempts.class);
    }

    @Test
    void concurrentAttemptsAreAllCounted() throws Exception {
        AttemptThrottle throttle = people.get(AttemptThrottle.class);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<AttemptThrottle.Attempt>> attempts = threads.invokeAll(Collections.nCopies(
                    40,
                    () -> throttle.begin(
                            "password:" + anna, AttemptLimit.PASSWORDS, Optional.empty(), unknownDevice(1))));
            int checked = 0;
            for (Future<AttemptThrottle.Attempt> attempt : attempts) {
                checked += attempt.get().remaining().isEmpty() ? 1 : 0;
            }
            assertThat(checked).isEqualTo(10);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theFirstAttemptsFromANetworkMayBeConcurrent() throws Exception {
        AttemptThrottle throttle = people.get(AttemptThrottle.class);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                ClientInfo school = ClientInfo.unknown("192.0.2." + (100 + round), "Browser");
                CyclicBarrier start = new CyclicBarrier(8);
                List<Future<AttemptThrottle.Attempt>> attempts = threads.invokeAll(Collections.nCopies(8, () -> {
                    String account = "password:" + PeopleFixture.freshEmail("account");
                    start.await();
                    return throttle.begin(account, AttemptLimit.PASSWORDS, Optional.empty(), school);
                }));
                for (Future<AttemptThrottle.Attempt> attempt : attempts) {
                    assertThat(attempt.get().remaining()).isEmpty();
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void successfulSignInsAreNotCounted() {
        for (int time = 0; time < 30; time++) {
            assertThat(attempt(PASSWORD, unknownDevice(1))).isInstanceOf(SignInResult.Accepted.class);
        }
    }

    /** From ten addresses, a thousand a minute; from the 21st on with the correct password. */
    private List<SignInResult> tenGuesses(int first) {
        return people.run(() -> IntStream.range(first, first + 10)
                .mapToObj(guess -> {
                    people.clock.forward(MINUTE.dividedBy(1_000));
                    String password = guess < 20 ? "wrong guess " + guess : PASSWORD;
                    String address = "198.51." + guess + ".1";
                    return people.get(SignIn.class).signIn(anna, password, ClientInfo.unknown(address, "Bot"));
                })
                .toList());
    }

    private void useUpAttemptsOfUnknownDevices() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(attempt("wrong guess", unknownDevice(guess))).isEqualTo(new SignInResult.Refused());
        }
    }

    private SignInResult attempt(String password, ClientInfo client) {
        return people.run(() -> people.get(SignIn.class).signIn(anna, password, client));
    }

    private static SignInResult.Accepted accepted(SignInResult result) {
        return (SignInResult.Accepted) result;
    }

    private static ClientInfo ownDevice(String deviceToken) {
        return new ClientInfo("192.0.2.7", "Browser", deviceToken);
    }

    private static ClientInfo unknownDevice(int number) {
        return ClientInfo.unknown("198.51.100." + number, "Browser");
    }
}
