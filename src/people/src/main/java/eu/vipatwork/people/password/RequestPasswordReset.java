package eu.vipatwork.people.password;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.session.ExpiringTokenRepository;
import eu.vipatwork.people.session.PasswordResetLinkRow;
import eu.vipatwork.people.throttle.EmailLimit;
import eu.vipatwork.shared.secret.Tokens;

/** Sends a link for choosing a new password to the owner of the account with this address. */
@Dependent
public class RequestPasswordReset {

    private final PersonRepository persons;
    private final ExpiringTokenRepository tokens;
    private final InstantSource clock;
    private final EmailLimit emailLimit;
    private final QueueEmail queueEmail;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    RequestPasswordReset(
            PersonRepository persons,
            ExpiringTokenRepository tokens,
            InstantSource clock,
            EmailLimit emailLimit,
            QueueEmail queueEmail,
            RecordAuditEvent recordAuditEvent) {
        this.persons = persons;
        this.tokens = tokens;
        this.clock = clock;
        this.emailLimit = emailLimit;
        this.queueEmail = queueEmail;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * Returns in the same way whether or not there is such an account, so that it cannot be used to find accounts. At
     * most three e-mails an hour go to one address.
     *
     * @param linkPrefix the absolute address of the page that takes the token; the token is appended
     */
    @Transactional
    public void request(String email, String linkPrefix, ClientInfo client) {
        boolean allowed = emailLimit.take("reset", email, client);
        Optional<PersonRow> found = persons.findByEmail(email).filter(person -> !person.isLocked());
        if (!allowed || found.isEmpty()) {
            return;
        }
        PersonRow person = found.get();
        String token = Tokens.next();
        tokens.add(new PasswordResetLinkRow(token, person.personId(), clock.instant()));
        queueEmail.queue(
                EmailKind.PASSWORD_RESET,
                person.locale(),
                person.email(),
                PasswordResetLinkRow.VALID,
                linkPrefix + token,
                PasswordResetLinkRow.VALID.toMinutes());
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PASSWORD_RESET_ASKED)
                .on(person.personId())
                .from(client.remoteAddress()));
    }
}
