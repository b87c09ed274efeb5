package eu.vipatwork.people;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.persistence.EntityManager;

import eu.vipatwork.people.audit.FindActs;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.letters.ReadLetters;
import eu.vipatwork.people.letters.WriteLetter;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.MovableClock;

/** The room with a database, a clock and all its use cases: what the container puts together. */
final class House {

    final Database database;
    final MovableClock clock = MovableClock.atNine();
    final EntityManager people;

    final AddOrganisation addOrganisation;
    final AddPerson addPerson;
    final FindPeople findPeople;
    final FindOrganisations findOrganisations;
    final FindSession findSession;
    final SignIn signIn;
    final SignOut signOut;
    final RecordAct recordAct;
    final Devices devices;
    final Guard guard;
    final Accounts accounts;
    final OpenSession openSession;
    final EndSessions endSessions;
    final WriteLetter writeLetter;
    final SetPassword setPassword;
    final ChangePassword changePassword;
    final RequestPasswordReset requestPasswordReset;
    final ResetPassword resetPassword;
    final BeginSecondFactor beginSecondFactor;
    final ConfirmSecondFactor confirmSecondFactor;
    final RemoveSecondFactor removeSecondFactor;
    final EnterCode enterCode;
    final FindSessions findSessions;
    final EndSession endSession;
    final SignOutEverywhere signOutEverywhere;
    final ReadLetters readLetters;
    final FindActs findActs;
    final Heard<PasswordChanged> passwordChanged = new Heard<>();

    House(Database database) {
        this.database = database.with("people");
        people = database.entityManager("people");
        addOrganisation = new AddOrganisation(people, clock);
        addPerson = new AddPerson(people, clock);
        findPeople = new FindPeople(people);
        findOrganisations = new FindOrganisations(people);
        findSession = new FindSession(people, clock, new SecondFactorPolicy(Duration.ofDays(7)));
        recordAct = new RecordAct(people, clock);
        devices = new Devices(people, clock);
        guard = new Guard(new GuessCount(people, clock));
        accounts = new Accounts(people);
        openSession = new OpenSession(people, clock, devices, recordAct);
        signIn = new SignIn(accounts, devices, guard, openSession, recordAct);
        endSessions = new EndSessions(people);
        writeLetter = new WriteLetter(people, clock);
        setPassword = new SetPassword(people, clock, endSessions, devices, writeLetter, passwordChanged);
        changePassword = new ChangePassword(accounts, devices, guard, setPassword, openSession, recordAct);
        requestPasswordReset = new RequestPasswordReset(people, clock, guard, writeLetter, recordAct);
        resetPassword = new ResetPassword(people, clock, setPassword, devices, recordAct);
        beginSecondFactor = new BeginSecondFactor(people);
        confirmSecondFactor = new ConfirmSecondFactor(people, clock, endSessions, openSession, recordAct);
        removeSecondFactor = new RemoveSecondFactor(people, endSessions, recordAct);
        enterCode = new EnterCode(people, clock, devices, guard, openSession, recordAct);
        findSessions = new FindSessions(people, clock);
        endSession = new EndSession(people, recordAct);
        signOutEverywhere = new SignOutEverywhere(endSessions, devices, recordAct);
        readLetters = new ReadLetters(people, clock, recordAct);
        findActs = new FindActs(people);
        signOut = new SignOut(people);
    }

    <T> T run(Callable<T> work) {
        return database.inTransaction(work);
    }

    void run(Runnable work) {
        database.inTransaction(work);
    }

    SignInResult attempt(String email, String password) {
        return run(() -> signIn.signIn(email, password, "192.0.2.7", "Browser"));
    }

    String signIn(String email, String password) {
        return ((SignInResult.Accepted) attempt(email, password)).sessionToken();
    }

    Optional<SignedIn> session(String token) {
        return run(() -> findSession.find(token));
    }

    /** An address that no other test has. */
    static String freshEmail(String who) {
        return who + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }
}
