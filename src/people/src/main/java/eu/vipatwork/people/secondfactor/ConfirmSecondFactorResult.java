package eu.vipatwork.people.secondfactor;

import java.util.List;

import eu.vipatwork.people.session.SignInResult;

/** The result of confirming a second factor. */
public sealed interface ConfirmSecondFactorResult {

    /**
     * Codes are required from now on. All sessions ended; the present one continues under a new token.
     *
     * @param recoveryCodes to be shown once and kept on paper
     * @param session the new cookies
     */
    record Confirmed(List<String> recoveryCodes, SignInResult.Accepted session) implements ConfirmSecondFactorResult {}

    /** The code does not match the key, or the phone's clock is wrong by more than half a minute. */
    record Wrong() implements ConfirmSecondFactorResult {}
}
