package eu.vipatwork.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.persistence.EntityManager;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEntry;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.email.QueuedEmail;
import eu.vipatwork.people.email.ReadQueuedEmails;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.people.registration.AdmitPerson;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.people.session.FindSession;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.session.SignIn;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;

/** The module with a database and a clock, wired by CDI. The tests of a database share one container. */
public final class PeopleFixture {

    public static final String PASSWORD = "seven green lamps";
    public static final ClientInfo CLIENT = ClientInfo.unknown("192.0.2.7", "Browser");

    private static final String HASH = PasswordHash.of(PASSWORD);

    private static TestApplication application;
    private static MovableClock applicationClock;

    public final TestDatabase database;
    public final MovableClock clock;
    public final EntityManager entityManager;
    public final RecordedEvents events;

    public PeopleFixture(TestDatabase database) {
        open(database);
        this.database = database;
        this.clock = applicationClock;
        this.entityManager = database.entityManager("people");
        this.events = get(RecordedEvents.class);
        events.clear();
    }

    private static void open(TestDatabase database) {
        if (application != null && application.database() == database) {
            return;
        }
        if (application != null) {
            application.close();
        }
        try {
            System.setProperty(
                    "vipatwork.data",
                    Files.createTempDirectory("vipatwork-people").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        applicationClock = MovableClock.atNine();
        application = TestApplication.of(database, applicationClock, List.of("people"));
    }

    public <T> T get(Class<T> type) {
        return application.the(type);
    }

    /** In one transaction. */
    public <T> T run(Callable<T> work) {
        return database.inTransaction(work);
    }

    /** In one transaction. */
    public void run(Runnable work) {
        database.inTransaction(work);
    }

    public SignInResult attempt(String email, String password) {
        return get(SignIn.class).signIn(email, password, CLIENT);
    }

    public String signIn(String email, String password) {
        return ((SignInResult.Accepted) attempt(email, password)).sessionToken();
    }

    public Optional<SignedIn> session(String token) {
        return get(FindSession.class).find(token);
    }

    /** An address that no other test uses. */
    public static String freshEmail(String name) {
        return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    public OrganisationId organisation(String name) {
        return get(AddOrganisation.class).add(name);
    }

    /** A new person with this address and {@link #PASSWORD}. */
    public PersonId person(String name, String email, OrganisationId organisation, Role... roles) {
        AddPersonResult added = get(AddPerson.class).add(name, email, PASSWORD, organisation, Set.of(roles));
        return ((AddPersonResult.Added) added).person();
    }

    /** A new person with an address of their own and {@link #PASSWORD}, added without hashing it again. */
    public PersonId person(String name, OrganisationId organisation, Role... roles) {
        return run(() -> {
            AdmitPersonResult admitted = get(AdmitPerson.class)
                    .admit(
                            name,
                            Optional.of(freshEmail("p")),
                            null,
                            organisation,
                            Set.of(roles),
                            AuditDetail.of("test"));
            PersonId person = ((AdmitPersonResult.Admitted) admitted).person();
            entityManager
                    .createQuery("update PersonRow p set p.passwordHash = :hash, p.passwordChanged = :now"
                            + " where p.id = :id")
                    .setParameter("hash", HASH)
                    .setParameter("now", clock.instant())
                    .setParameter("id", person.toString())
                    .executeUpdate();
            return person;
        });
    }

    public String email(PersonId person) {
        return get(FindPeople.class).byId(person).orElseThrow().email();
    }

    /** The token of a new session. */
    public String openSession(PersonId person) {
        return get(OpenSession.class)
                .open(person, CLIENT, AuditDetail.of("test"))
                .sessionToken();
    }

    /** A person as a request would have them. */
    public SignedIn signedIn(PersonId person) {
        return session(openSession(person)).orElseThrow();
    }

    /** The newest 50 audit entries about a person. */
    public List<AuditEntry> auditEntries(PersonId person) {
        return get(FindAuditEntries.class).ofPerson(person, 0, 50);
    }

    public List<QueuedEmail> queuedEmails(String recipient) {
        return get(ReadQueuedEmails.class).queued().stream()
                .filter(email -> email.recipient().equals(recipient))
                .toList();
    }

    /** The text of the newest e-mail to this address. */
    public String emailText(String recipient) {
        return get(ReadQueuedEmails.class)
                .open(queuedEmails(recipient).get(0).id(), Optional.empty())
                .orElseThrow()
                .body();
    }
}
