package eu.vipatwork.people.password;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.people.session.PasswordResetLinkRow;
import eu.vipatwork.people.throttle.EmailLimit;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Writes a link for a new password to whoever has an account with this address. */
@Dependent
public class RequestPasswordReset {

    static final Duration VALID = Duration.ofHours(1);

    private final EntityManager people;
    private final InstantSource clock;
    private final EmailLimit allowance;
    private final QueueEmail writeLetter;
    private final RecordAuditEvent recordAct;

    @Inject
    RequestPasswordReset(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            EmailLimit allowance,
            QueueEmail writeLetter,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.allowance = allowance;
        this.writeLetter = writeLetter;
        this.recordAct = recordAct;
    }

    /**
     * Comes back in the same way whether or not there is such an account; nobody learns it here. More than three
     * letters an hour to one address are not written.
     *
     * @param linkPrefix the absolute address of the page that takes the token; the token is appended
     */
    @Transactional
    public void request(String email, String linkPrefix, ClientInfo visitor) {
        String address = EmailAddress.normalised(email);
        boolean allowed = allowance.take("reset", address, visitor);
        List<PersonRow> found = people.createQuery(
                        "select p from PersonRow p where p.email = :email and p.locked is null", PersonRow.class)
                .setParameter("email", address)
                .getResultList();
        if (!allowed || found.isEmpty()) {
            return;
        }
        PersonRow person = found.get(0);
        Instant now = clock.instant();
        String token = SecretTokens.next();
        people.persist(new PasswordResetLinkRow(SecretTokens.hash(token), person.id, now, now.plus(VALID)));
        writeLetter.write(
                EmailKind.PASSWORD_RESET,
                PersonRow.locale(person.language),
                person.email,
                VALID,
                linkPrefix + token,
                VALID.toMinutes());
        recordAct.record(
                AuditEvent.named(PeopleAuditEvent.PASSWORD_RESET_ASKED).on(PersonId.of(person.id)).from(visitor.remoteAddress()));
    }
}
