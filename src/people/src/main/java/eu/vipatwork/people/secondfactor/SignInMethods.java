package eu.vipatwork.people.secondfactor;

import java.time.Instant;

/**
 * How a person signs in.
 *
 * @param passwordChanged when they chose the password, or null when they have none
 * @param secondFactorSince when they set up a second factor, or null when they have none
 * @param recoveryCodes the number of unused recovery codes
 */
public record SignInMethods(Instant passwordChanged, Instant secondFactorSince, int recoveryCodes) {

    public boolean hasPassword() {
        return passwordChanged != null;
    }

    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }
}
