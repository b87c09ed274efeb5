package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends a session. */
@Dependent
public class SignOut {

    private final SessionRepository sessions;

    @Inject
    SignOut(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** @param sessionToken null and unknown tokens are ignored */
    @Transactional
    public void signOut(String sessionToken) {
        if (sessionToken != null) {
            sessions.deleteByToken(sessionToken);
        }
    }
}
