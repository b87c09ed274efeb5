package eu.vipatwork.people.throttle;

import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.secret.SecretTokens;

/** How many letters anybody may have sent to an address, so that this server is nobody's way to fill another's box. */
@Dependent
public class EmailLimit {

    private final AttemptThrottle guard;

    @Inject
    EmailLimit(AttemptThrottle guard) {
        this.guard = guard;
    }

    /**
     * Counts one more letter.
     *
     * @param purpose a short word; each purpose has an allowance of its own
     * @return whether it may be written
     */
    public boolean take(String purpose, String email, ClientInfo visitor) {
        return guard.begin(
                        purpose + ":" + SecretTokens.hash(EmailAddress.normalised(email)),
                        AttemptLimit.LETTERS,
                        Optional.empty(),
                        visitor)
                .remaining()
                .isEmpty();
    }
}
