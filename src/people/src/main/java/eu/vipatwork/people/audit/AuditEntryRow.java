package eu.vipatwork.people.audit;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** A stored entry of the audit log. */
@Entity
@Table(name = "audit_entry")
class AuditEntryRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "happened")
    private Instant happened;

    @Column(name = "event")
    private String event;

    @Column(name = "actor_id")
    private String actor;

    @Column(name = "subject_id")
    private String subject;

    @Column(name = "organisation_id")
    private String organisation;

    @Column(name = "remote_address")
    private String remoteAddress;

    @Column(name = "detail")
    private String detail;

    protected AuditEntryRow() {
        // for JPA
    }

    AuditEntryRow(AuditEvent event, Instant happened) {
        this.id = Ids.next().toString();
        this.happened = happened;
        this.event = event.name();
        this.actor = text(event.actor());
        this.subject = text(event.subject());
        this.organisation = text(event.organisation());
        this.remoteAddress = event.remoteAddress();
        this.detail = event.detail() == null ? null : event.detail().text();
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                happened,
                event,
                Optional.ofNullable(actor).map(PersonId::of),
                Optional.ofNullable(subject).map(PersonId::of),
                Optional.ofNullable(organisation).map(OrganisationId::of),
                Optional.ofNullable(remoteAddress),
                Optional.ofNullable(detail).map(AuditDetail::read));
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
