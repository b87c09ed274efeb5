package eu.vipatwork.people.email;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Shows administrators the letters that wait, and the text of one: the way of a link where there is no mail server. */
@Dependent
public class ReadQueuedEmails {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public ReadQueuedEmails(@ModuleUnit("people") EntityManager people, InstantSource clock, RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /** All that wait, newest first. For administrators only: the page's route sees to that. */
    @Transactional
    public List<QueuedEmail> waiting() {
        return people.createQuery(
                        "select l from EmailRow l where l.expires > :now order by l.written desc, l.id desc",
                        EmailRow.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(EmailRow::toWaiting)
                .toList();
    }

    /** The text of one, if it still waits. Who reads a link could use it, so the audit log tells who did. */
    @Transactional
    public Optional<EmailMessage> open(EmailId id, PersonId administrator) {
        Optional<EmailRow> row = Optional.ofNullable(people.find(EmailRow.class, id.toString()));
        row.ifPresent(letter ->
                recordAct.record(AuditEvent.named(PeopleAuditEvent.LETTER_READ).by(administrator).saying(AuditDetail.of("letter", letter.id))));
        return row.map(EmailRow::toLetter);
    }
}
