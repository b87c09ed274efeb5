package eu.vipatwork.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.persistence.EntityManager;

import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.FindActs;
import eu.vipatwork.people.audit.ForgetTraces;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.letters.ReadLetters;
import eu.vipatwork.people.letters.WriteLetter;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.MovableClock;

/** The room with a database, a clock and all its use cases: what the container puts together. */
public final class House {

    private static final String HASH = PasswordHash.of("seven green lamps");

    public final Database database;
    public final MovableClock clock = MovableClock.atNine();
    public final EntityManager people;

    public final AddOrganisation addOrganisation;
    public final AddPerson addPerson;
    public final FindPeople findPeople;
    public final FindOrganisations findOrganisations;
    public final FindSession findSession;
    public final SignIn signIn;
    public final SignOut signOut;
    public final RecordAct recordAct;
    public final Devices devices;
    public final GuessCount guessCount;
    public final Guard guard;
    public final Accounts accounts;
    public final OpenSession openSession;
    public final LetterAllowance allowance;
    public final EndSessions endSessions;
    public final WriteLetter writeLetter;
    public final SetPassword setPassword;
    public final ChangePassword changePassword;
    public final RequestPasswordReset requestPasswordReset;
    public final ResetPassword resetPassword;
    public final SecretBox secretBox;
    public final BeginSecondFactor beginSecondFactor;
    public final ConfirmSecondFactor confirmSecondFactor;
    public final RenewRecoveryCodes renewRecoveryCodes;
    public final FindProofs findProofs;
    public final RemoveSecondFactor removeSecondFactor;
    public final EnterCode enterCode;
    public final FindSessions findSessions;
    public final EndSession endSession;
    public final SignOutEverywhere signOutEverywhere;
    public final ReadLetters readLetters;
    public final FindActs findActs;
    public final ForgetTraces forgetTraces;
    public final Administrators administrators;
    public final AdmitPerson admitPerson;
    public final CompleteSignIn completeSignIn;
    public final GiveRole giveRole;
    public final TakeRole takeRole;
    public final LockPerson lockPerson;
    public final UnlockPerson unlockPerson;
    public final ErasePerson erasePerson;
    public final ChooseLanguage chooseLanguage;
    public final RenamePerson renamePerson;
    public final GiveConsent giveConsent;
    public final WithdrawConsent withdrawConsent;
    public final FindConsents findConsents;
    public final ExportPerson exportPerson;
    public final ForgetExpired forgetExpired;
    public final FirstAdministrator firstAdministrator;
    public final Heard<PersonErased> personErased = new Heard<>();
    public final Heard<PasswordChanged> passwordChanged = new Heard<>();

    public House(Database database) {
        this(database, new SecretKeys(newFolder()));
    }

    public House(Database database, SecretKeys keys) {
        this.database = database.with("people");
        secretBox = new SecretBox(keys);
        people = database.entityManager("people");
        recordAct = new RecordAct(people, clock);
        addOrganisation = new AddOrganisation(people, clock, recordAct);
        addPerson = new AddPerson(people, clock, recordAct);
        findPeople = new FindPeople(people);
        findOrganisations = new FindOrganisations(people);
        findSession = new FindSession(people, clock, new SecondFactorPolicy(Duration.ofDays(7)));
        devices = new Devices(people, clock);
        guessCount = new GuessCount(people, clock);
        guard = new Guard(guessCount);
        accounts = new Accounts(people);
        openSession = new OpenSession(people, clock, devices, recordAct);
        signIn = new SignIn(accounts, devices, guard, openSession, recordAct);
        endSessions = new EndSessions(people);
        allowance = new LetterAllowance(guard);
        writeLetter = new WriteLetter(people, clock);
        setPassword = new SetPassword(people, clock, endSessions, devices, writeLetter, passwordChanged);
        changePassword = new ChangePassword(accounts, devices, guard, setPassword, openSession, recordAct);
        requestPasswordReset = new RequestPasswordReset(people, clock, allowance, writeLetter, recordAct);
        resetPassword = new ResetPassword(people, clock, setPassword, devices, recordAct);
        beginSecondFactor = new BeginSecondFactor(people, secretBox);
        confirmSecondFactor = new ConfirmSecondFactor(people, clock, endSessions, openSession, recordAct, secretBox);
        renewRecoveryCodes = new RenewRecoveryCodes(people, recordAct);
        findProofs = new FindProofs(people);
        removeSecondFactor = new RemoveSecondFactor(people, endSessions, recordAct);
        enterCode = new EnterCode(people, clock, devices, guard, openSession, recordAct, secretBox);
        findSessions = new FindSessions(people, clock);
        endSession = new EndSession(people, recordAct);
        signOutEverywhere = new SignOutEverywhere(endSessions, devices, recordAct);
        readLetters = new ReadLetters(people, clock, recordAct);
        findActs = new FindActs(people);
        forgetTraces = new ForgetTraces(people, clock);
        administrators = new Administrators(people);
        admitPerson = new AdmitPerson(people, clock, recordAct);
        completeSignIn = new CompleteSignIn(accounts, openSession, recordAct);
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

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("vipatwork-people");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T run(Callable<T> work) {
        return database.inTransaction(work);
    }

    public void run(Runnable work) {
        database.inTransaction(work);
    }

    public SignInResult attempt(String email, String password) {
        return run(() -> signIn.signIn(email, password, "192.0.2.7", "Browser"));
    }

    public String signIn(String email, String password) {
        return ((SignInResult.Accepted) attempt(email, password)).sessionToken();
    }

    public Optional<SignedIn> session(String token) {
        return run(() -> findSession.find(token));
    }

    /** An address that no other test has. */
    public static String freshEmail(String who) {
        return who + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** A person as they would be behind a request. */
    public SignedIn acting(PersonId person) {
        String token = run(() -> openSession.open(person, Visitor.unknown("192.0.2.7", "Browser"), Detail.of("test")))
                .sessionToken();
        return session(token).orElseThrow();
    }

    /** A new person with these roles in the organisation and the password "seven green lamps". */
    public PersonId person(String name, OrganisationId organisation, Role... roles) {
        return run(() -> {
            AdmitPersonResult admitted = admitPerson.admit(
                    name, Optional.of(freshEmail("p")), null, organisation, Set.of(roles), Detail.of("test"));
            PersonId person = ((AdmitPersonResult.Admitted) admitted).person();
            accounts.rehash(person, HASH);
            return person;
        });
    }
}
