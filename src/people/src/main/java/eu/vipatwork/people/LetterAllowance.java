package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.secret.Secrets;

/** How many letters anybody may have sent to an address, so that this server is nobody's way to fill another's box. */
@Dependent
public class LetterAllowance {

    private final Guard guard;

    @Inject
    LetterAllowance(Guard guard) {
        this.guard = guard;
    }

    /**
     * Counts one more letter.
     *
     * @param purpose a short word; each purpose has an allowance of its own
     * @return whether it may be written
     */
    public boolean take(String purpose, String email, Visitor visitor) {
        return guard.begin(
                        purpose + ":" + Secrets.hash(EmailAddress.normalised(email)),
                        GuessLimit.LETTERS,
                        Optional.empty(),
                        visitor)
                .remaining()
                .isEmpty();
    }
}
