package eu.vipatwork.people.session;

import java.time.Instant;

import eu.vipatwork.shared.PersonId;

/**
 * What a sign-in checks.
 *
 * @param passwordHash null when the person has no password and signs in another way
 * @param lockedSince null when the person is not locked
 * @param secondFactorSince null when the person has no second factor
 */
public record SignInAccount(String id, String passwordHash, Instant lockedSince, Instant secondFactorSince) {

    public PersonId person() {
        return PersonId.of(id);
    }

    public boolean isLocked() {
        return lockedSince != null;
    }

    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }
}
