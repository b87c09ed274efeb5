package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.database.ModuleUnit;

/** Ends a session. */
@Dependent
public class SignOut {

    private final EntityManager people;

    @Inject
    public SignOut(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** Forgets the session with this token; one that is not there is fine. */
    @Transactional
    public void signOut(String sessionToken) {
        if (sessionToken == null) {
            return;
        }
        people.createQuery("delete from SessionRow s where s.tokenHash = :hash")
                .setParameter("hash", SecretTokens.hash(sessionToken))
                .executeUpdate();
    }
}
