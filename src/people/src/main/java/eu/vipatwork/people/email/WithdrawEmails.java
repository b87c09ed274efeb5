package eu.vipatwork.people.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Deletes an e-mail that has not been sent. */
@Dependent
public class WithdrawEmails {

    private final EmailRepository emails;

    @Inject
    WithdrawEmails(EmailRepository emails) {
        this.emails = emails;
    }

    /** Deletes one; does nothing when it was sent already. */
    @Transactional
    public void one(EmailId id) {
        emails.delete(id);
    }
}
