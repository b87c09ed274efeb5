package eu.vipatwork.people.audit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/** An entry as kept. */
@Entity
@Table(name = "audit_entry")
class AuditEntryRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "happened")
    Instant happened;

    @Column(name = "act")
    String act;

    @Column(name = "actor_id")
    String actor;

    @Column(name = "subject_id")
    String subject;

    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "remote_address")
    String remoteAddress;

    @Column(name = "detail")
    String detail;

    protected AuditEntryRow() {
        // for JPA
    }

    AuditEntryRow(AuditEvent act, Instant happened) {
        this.id = Ids.next().toString();
        this.happened = happened;
        this.act = act.name();
        this.actor = text(act.actor());
        this.subject = text(act.subject());
        this.organisation = text(act.organisation());
        this.remoteAddress = act.remoteAddress();
        this.detail = act.detail() == null ? null : act.detail().text();
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
