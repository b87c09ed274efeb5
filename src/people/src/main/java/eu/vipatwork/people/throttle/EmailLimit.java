package eu.vipatwork.people.throttle;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.shared.secret.Tokens;

/** Limits the e-mails that anyone may request for an address, so that this server cannot be used to flood a mailbox. */
@Dependent
public class EmailLimit {

    private final AttemptThrottle throttle;

    @Inject
    EmailLimit(AttemptThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Counts one more e-mail.
     *
     * @param purpose a short word; each purpose has its own limit
     * @return whether it may be sent
     */
    public boolean take(String purpose, String email, ClientInfo client) {
        return throttle.begin(
                        purpose + ":" + Tokens.hash(EmailAddress.normalised(email)),
                        AttemptLimit.EMAILS,
                        Optional.empty(),
                        client)
                .remaining()
                .isEmpty();
    }
}
