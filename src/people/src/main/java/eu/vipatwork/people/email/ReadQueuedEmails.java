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

/** Shows queued e-mails to those who pass on the links where there is no mail server. The caller checks who may. */
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
    public List<QueuedEmail> queued() {
        return emails.queued(clock.instant()).stream().map(EmailRow::toQueued).toList();
    }

    /** Whether the e-mail waits: it was not sent, withdrawn or deleted. */
    @Transactional
    public boolean isQueued(EmailId id) {
        return emails.find(id).isPresent();
    }

    /** The text of a queued e-mail. The audit log records who read it, because the reader could use its link. */
    @Transactional
    public Optional<EmailMessage> open(EmailId id, Optional<PersonId> reader) {
        Optional<EmailRow> email = emails.find(id);
        if (email.isPresent()) {
            recordAuditEvent.record(
                    AuditEvent.of(PeopleAuditEvent.EMAIL_READ).by(reader).saying(AuditDetail.of("email", id)));
        }
        return email.map(EmailRow::toMessage);
    }
}
