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
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditRepository;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.consent.FindConsents;
import eu.vipatwork.people.consent.GiveConsent;
import eu.vipatwork.people.consent.WithdrawConsent;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.email.ReadQueuedEmails;
import eu.vipatwork.people.password.ChangePassword;
import eu.vipatwork.people.password.PasswordChanged;
import eu.vipatwork.people.password.RequestPasswordReset;
import eu.vipatwork.people.password.ResetPassword;
import eu.vipatwork.people.password.SetPassword;
import eu.vipatwork.people.privacy.DeleteExpired;
import eu.vipatwork.people.privacy.ErasePerson;
import eu.vipatwork.people.privacy.ExportPerson;
import eu.vipatwork.people.registration.AddFirstAdministrator;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.registration.AdmitPerson;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.people.secondfactor.BeginSecondFactor;
import eu.vipatwork.people.secondfactor.ConfirmSecondFactor;
import eu.vipatwork.people.secondfactor.EnterSecondFactor;
import eu.vipatwork.people.secondfactor.FindSignInMethods;
import eu.vipatwork.people.secondfactor.RemoveSecondFactor;
import eu.vipatwork.people.secondfactor.RenewRecoveryCodes;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.people.session.CompleteSignIn;
import eu.vipatwork.people.session.EndSession;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.people.session.FindSession;
import eu.vipatwork.people.session.FindSessions;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.LockPerson;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.session.SecondFactorPolicy;
import eu.vipatwork.people.session.SignIn;
import eu.vipatwork.people.session.SignInAccountRepository;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignOut;
import eu.vipatwork.people.session.SignOutEverywhere;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.people.session.UnlockPerson;
import eu.vipatwork.people.throttle.AttemptCountRepository;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.people.throttle.EmailLimit;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestDatabase;

/** The room with a database, a clock and all its use cases: what the container puts together. */
public final class PeopleFixture {

    private static final String HASH = PasswordHash.of("seven green lamps");

    public final TestDatabase database;
    public final MovableClock clock = MovableClock.atNine();
    public final EntityManager people;

    public final AddOrganisation addOrganisation;
    public final AddPerson addPerson;
    public final FindPeople findPeople;
    public final FindOrganisations findOrganisations;
    public final FindSession findSession;
    public final SignIn signIn;
    public final SignOut signOut;
    public final RecordAuditEvent recordAct;
    public final KnownDeviceRepository devices;
    public final AttemptCountRepository guessCount;
    public final AttemptThrottle guard;
    public final SignInAccountRepository accounts;
    public final OpenSession openSession;
    public final EmailLimit allowance;
    public final EndSessions endSessions;
    public final QueueEmail writeLetter;
    public final SetPassword setPassword;
    public final ChangePassword changePassword;
    public final RequestPasswordReset requestPasswordReset;
    public final ResetPassword resetPassword;
    public final SecretBox secretBox;
    public final BeginSecondFactor beginSecondFactor;
    public final ConfirmSecondFactor confirmSecondFactor;
    public final RenewRecoveryCodes renewRecoveryCodes;
    public final FindSignInMethods findProofs;
    public final RemoveSecondFactor removeSecondFactor;
    public final EnterSecondFactor enterCode;
    public final FindSessions findSessions;
    public final EndSession endSession;
    public final SignOutEverywhere signOutEverywhere;
    public final ReadQueuedEmails readLetters;
    public final FindAuditEntries findActs;
    public final AuditRepository forgetTraces;
    public final MembershipRepository administrators;
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
    public final DeleteExpired forgetExpired;
    public final AddFirstAdministrator firstAdministrator;
    public final RecordedEvents<PersonErased> personErased = new RecordedEvents<>();
    public final RecordedEvents<PasswordChanged> passwordChanged = new RecordedEvents<>();

    public PeopleFixture(TestDatabase database) {
        this(database, new SecretKeys(newFolder()));
    }

    public PeopleFixture(TestDatabase database, SecretKeys keys) {
        this.database = database.with("people");
        secretBox = new SecretBox(keys);
        people = database.entityManager("people");
        recordAct = new RecordAuditEvent(people, clock);
        addOrganisation = new AddOrganisation(people, clock, recordAct);
        addPerson = new AddPerson(people, clock, recordAct);
        findPeople = new FindPeople(people);
        findOrganisations = new FindOrganisations(people);
        findSession = new FindSession(people, clock, new SecondFactorPolicy(Duration.ofDays(7)));
        devices = new KnownDeviceRepository(people, clock);
        guessCount = new AttemptCountRepository(people, clock);
        guard = new AttemptThrottle(guessCount);
        accounts = new SignInAccountRepository(people);
        openSession = new OpenSession(people, clock, devices, recordAct);
        signIn = new SignIn(accounts, devices, guard, openSession, recordAct);
        endSessions = new EndSessions(people);
        allowance = new EmailLimit(guard);
        writeLetter = new QueueEmail(people, clock);
        setPassword = new SetPassword(people, clock, endSessions, devices, writeLetter, passwordChanged);
        changePassword = new ChangePassword(accounts, devices, guard, setPassword, openSession, recordAct);
        requestPasswordReset = new RequestPasswordReset(people, clock, allowance, writeLetter, recordAct);
        resetPassword = new ResetPassword(people, clock, setPassword, devices, recordAct);
        beginSecondFactor = new BeginSecondFactor(people, secretBox);
        confirmSecondFactor = new ConfirmSecondFactor(people, clock, endSessions, openSession, recordAct, secretBox);
        renewRecoveryCodes = new RenewRecoveryCodes(people, recordAct);
        findProofs = new FindSignInMethods(people);
        removeSecondFactor = new RemoveSecondFactor(people, endSessions, recordAct);
        enterCode = new EnterSecondFactor(people, clock, devices, guard, openSession, recordAct, secretBox);
        findSessions = new FindSessions(people, clock);
        endSession = new EndSession(people, recordAct);
        signOutEverywhere = new SignOutEverywhere(endSessions, devices, recordAct);
        readLetters = new ReadQueuedEmails(people, clock, recordAct);
        findActs = new FindAuditEntries(people);
        forgetTraces = new AuditRepository(people, clock);
        administrators = new MembershipRepository(people);
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
        forgetExpired = new DeleteExpired(people, clock, forgetTraces);
        firstAdministrator = new AddFirstAdministrator(people, addOrganisation, addPerson);
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
        String token = run(() -> openSession.open(person, ClientInfo.unknown("192.0.2.7", "Browser"), AuditDetail.of("test")))
                .sessionToken();
        return session(token).orElseThrow();
    }

    /** A new person with these roles in the organisation and the password "seven green lamps". */
    public PersonId person(String name, OrganisationId organisation, Role... roles) {
        return run(() -> {
            AdmitPersonResult admitted = admitPerson.admit(
                    name, Optional.of(freshEmail("p")), null, organisation, Set.of(roles), AuditDetail.of("test"));
            PersonId person = ((AdmitPersonResult.Admitted) admitted).person();
            accounts.rehash(person, HASH);
            return person;
        });
    }
}
