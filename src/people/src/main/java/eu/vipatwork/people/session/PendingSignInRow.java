package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import eu.vipatwork.shared.PersonId;

/** A sign-in that waits for the code of the second factor. */
@Entity
@Table(name = "pending_sign_in")
public class PendingSignInRow extends ExpiringToken {

    static final Duration VALID = Duration.ofMinutes(10);

    protected PendingSignInRow() {
        // for JPA
    }

    PendingSignInRow(String token, PersonId person, Instant now) {
        super(token, person, now, VALID);
    }
}
