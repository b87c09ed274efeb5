package eu.vipatwork.people;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.persistence.EntityManager;

import eu.vipatwork.people.audit.FindActs;
import eu.vipatwork.people.audit.ForgetTraces;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.letters.ReadLetters;
import eu.vipatwork.people.letters.WriteLetter;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.MovableClock;

/** The room with a database, a clock and all its use cases: what the container puts together. */
final class House {

    private static final String HASH = PasswordHash.of("seven green lamps");

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
    final ForgetTraces forgetTraces;
    final Administrators administrators;
    final AdmitPerson admitPerson;
    final GiveRole giveRole;
    final TakeRole takeRole;
    final LockPerson lockPerson;
    final UnlockPerson unlockPerson;
    final ErasePerson erasePerson;
    final ChooseLanguage chooseLanguage;
    final RenamePerson renamePerson;
    final GiveConsent giveConsent;
    final WithdrawConsent withdrawConsent;
    final FindConsents findConsents;
    final ExportPerson exportPerson;
    final ForgetExpired forgetExpired;
    final FirstAdministrator firstAdministrator;
    final Heard<PersonErased> personErased = new Heard<>();
    final Heard<PasswordChanged> passwordChanged = new Heard<>();

    House(Database database) {
        this.database = database.with("people");
        people = database.entityManager("people");
        recordAct = new RecordAct(people, clock);
        addOrganisation = new AddOrganisation(people, clock, recordAct);
        addPerson = new AddPerson(people, clock, recordAct);
        findPeople = new FindPeople(people);
        findOrganisations = new FindOrganisations(people);
        findSession = new FindSession(people, clock, new SecondFactorPolicy(Duration.ofDays(7)));
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
        forgetTraces = new ForgetTraces(people, clock);
        administrators = new Administrators(people);
        admitPerson = new AdmitPerson(people, clock, recordAct);
        giveRole = new GiveRole(people, clock, recordAct);
        takeRole = new TakeRole(people, administrators, recordAct);
        lockPerson = new LockPerson(people, clock, administrators, endSessions, recordAct);
        unlockPerson = new UnlockPerson(people, recordAct);
        erasePerson = new ErasePerson(people, administrators, recordAct, forgetTraces, personErased);
        chooseLanguage = new ChooseLanguage(people);
        renamePerson = new RenamePerson(people);
        giveConsent = new GiveConsent(people, clock);
        withdrawConsent = new WithdrawConsent(people, clock);
        findConsents = new FindConsents(people);
        exportPerson = new ExportPerson(people, clock, findPeople, findSessions, findConsents, findActs, recordAct);
        forgetExpired = new ForgetExpired(people, clock, forgetTraces);
        firstAdministrator = new FirstAdministrator(people, addOrganisation, addPerson);
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

    /** A person as they would be behind a request. */
    SignedIn acting(PersonId person) {
        String token = run(() -> openSession.open(person, Visitor.unknown("192.0.2.7", "Browser"), "test"))
                .sessionToken();
        return session(token).orElseThrow();
    }

    /** A new person with these roles in the organisation and the password "seven green lamps". */
    PersonId person(String name, OrganisationId organisation, Role... roles) {
        return run(() -> {
            AdmitPersonResult admitted =
                    admitPerson.admit(name, Optional.of(freshEmail("p")), null, organisation, Set.of(roles), "test");
            PersonId person = ((AdmitPersonResult.Admitted) admitted).person();
            accounts.rehash(person, HASH);
            return person;
        });
    }
}
