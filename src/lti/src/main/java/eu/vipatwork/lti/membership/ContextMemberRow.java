package eu.vipatwork.lti.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/** Somebody on a class list. */
@Entity
@Table(name = "lti_class_member")
class ContextMemberRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "resource_link_id")
    String link;

    @Column(name = "subject")
    String subject;

    @Column(name = "name")
    String name;

    @Column(name = "instructor")
    boolean instructor;

    @Column(name = "active")
    boolean active;

    protected ContextMemberRow() {
        // for JPA
    }

    ContextMemberRow(String link, ContextMembership.Member member) {
        this.id = Ids.next().toString();
        this.link = link;
        this.subject = member.subject();
        this.name = member.name().orElse(null);
        this.instructor = member.instructor();
        this.active = member.active();
    }
}
