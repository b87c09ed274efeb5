package eu.vipatwork.people.secondfactor;

import java.util.List;
import eu.vipatwork.people.session.SignInResult;

/** What became of confirming a second factor. */
public sealed interface ConfirmSecondFactorResult {

    /**
     * From now on a code is asked for. All sessions ended; this one goes on under a new token.
     *
     * @param recoveryCodes to be shown once and kept on paper
     * @param session the cookies from now on
     */
    record Confirmed(List<String> recoveryCodes, SignInResult.Accepted session) implements ConfirmSecondFactorResult {}

    /** The code does not belong to the key, or the clock of the phone is off by more than half a minute. */
    record Wrong() implements ConfirmSecondFactorResult {}
}
