package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.Unit;

/** Signs a person in with e-mail address and password. */
@Dependent
public class SignIn {

    private final EntityManager people;
    private final OpenSession openSession;

    @Inject
    SignIn(@Unit("people") EntityManager people, OpenSession openSession) {
        this.people = people;
        this.openSession = openSession;
    }

    /**
     * Opens a session for whoever knows the password. A wrong password, an unknown address and a locked account give
     * the same answer in the same time.
     *
     * @param email as typed; case and space around it do not matter
     * @param remoteAddress where the request comes from, to be shown to the person in their list of sessions
     * @param userAgent the browser's name of itself, or null
     */
    @Transactional
    public SignInResult signIn(String email, String password, String remoteAddress, String userAgent) {
        Optional<PersonRow> person = find(EmailAddress.normalised(email));
        String hash = person.map(found -> found.passwordHash).orElse(null);
        boolean right = PasswordHash.matches(password == null ? "" : password, hash);
        if (!right || person.get().locked != null) {
            return new SignInResult.Refused();
        }
        if (PasswordHash.isOutdated(hash)) {
            person.get().passwordHash = PasswordHash.of(password);
        }
        return new SignInResult.Accepted(openSession.open(person.get(), remoteAddress, userAgent), Secrets.next());
    }

    private Optional<PersonRow> find(String email) {
        return people.createQuery("select p from PersonRow p where p.email = :email", PersonRow.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }
}
