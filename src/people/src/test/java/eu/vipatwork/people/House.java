package eu.vipatwork.people;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.persistence.EntityManager;

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

    House(Database database) {
        this.database = database.with("people");
        people = database.entityManager("people");
        addOrganisation = new AddOrganisation(people, clock);
        addPerson = new AddPerson(people, clock);
        findPeople = new FindPeople(people);
        findOrganisations = new FindOrganisations(people);
        findSession = new FindSession(people, clock);
        signIn = new SignIn(people, new OpenSession(people, clock));
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
