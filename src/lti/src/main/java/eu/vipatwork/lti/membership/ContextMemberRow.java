package eu.vipatwork.lti.membership;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/** Table row of a member. */
@Entity
@Table(name = "lti_context_member")
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

    ContextMembership.Member toMember() {
        return new ContextMembership.Member(subject, Optional.ofNullable(name), instructor, active);
    }
}
