package eu.vipatwork.people.email;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Shows queued e-mails to administrators, who pass on the links where there is no mail server. */
@Dependent
public class ReadQueuedEmails {

    private final EmailRepository emails;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    ReadQueuedEmails(EmailRepository emails, InstantSource clock, RecordAuditEvent recordAuditEvent) {
        this.emails = emails;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** All queued e-mails, newest first. For administrators only: the caller checks the role. */
    @Transactional
    public List<QueuedEmail> waiting() {
        return emails.queued(clock.instant()).stream().map(EmailRow::toQueued).toList();
    }

    /** The text of a queued e-mail. The audit log records who read it, because the reader could use its link. */
    @Transactional
    public Optional<EmailMessage> open(EmailId id, PersonId administrator) {
        Optional<EmailRow> email = emails.find(id);
        if (email.isPresent()) {
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.LETTER_READ)
                    .by(administrator)
                    .saying(AuditDetail.of("letter", id)));
        }
        return email.map(EmailRow::toMessage);
    }
}
