package eu.vipatwork.people.audit;

import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;

/**
 * An event for the audit log: {@code AuditEvent.of(PeopleAuditEvent.PERSON_LOCKED).by(administrator).on(person)}.
 *
 * @param name the kind of event: {@code thing.verb} in lower case
 * @param actor who acted; null for the command line and for people who are not signed in
 * @param subject the person acted on, or null
 * @param organisation the organisation concerned, or null
 * @param remoteAddress the client's address, or null
 * @param detail further information, or null
 */
public record AuditEvent(
        String name,
        PersonId actor,
        PersonId subject,
        OrganisationId organisation,
        String remoteAddress,
        AuditDetail detail) {

    private static final int LONGEST_ADDRESS = 64;

    public AuditEvent {
        Required.notBlank(name, "the name of the audit event");
        remoteAddress = cut(remoteAddress, LONGEST_ADDRESS);
    }

    /** An event of this module. */
    public static AuditEvent of(PeopleAuditEvent type) {
        return named(type.key());
    }

    /** An event of another module. */
    public static AuditEvent named(String name) {
        return new AuditEvent(name, null, null, null, null, null);
    }

    public AuditEvent by(PersonId who) {
        return new AuditEvent(name, who, subject, organisation, remoteAddress, detail);
    }

    public AuditEvent by(Optional<PersonId> who) {
        return by(who.orElse(null));
    }

    public AuditEvent on(PersonId whom) {
        return new AuditEvent(name, actor, whom, organisation, remoteAddress, detail);
    }

    public AuditEvent in(OrganisationId where) {
        return new AuditEvent(name, actor, subject, where, remoteAddress, detail);
    }

    public AuditEvent from(String address) {
        return new AuditEvent(name, actor, subject, organisation, address, detail);
    }

    public AuditEvent saying(AuditDetail what) {
        return new AuditEvent(name, actor, subject, organisation, remoteAddress, what);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
