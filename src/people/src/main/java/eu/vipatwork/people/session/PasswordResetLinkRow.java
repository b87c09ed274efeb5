package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import eu.vipatwork.shared.PersonId;

/** A link with which a person may choose a new password, once. */
@Entity
@Table(name = "password_reset_link")
public class PasswordResetLinkRow extends ExpiringToken {

    public static final Duration VALID = Duration.ofHours(1);

    protected PasswordResetLinkRow() {
        // for JPA
    }

    public PasswordResetLinkRow(String token, PersonId person, Instant now) {
        super(token, person, now, VALID);
    }
}
