package eu.vipatwork.people.audit;

import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;

/**
 * What is to be written down: {@code AuditEvent.named(Acts.PERSON_LOCKED).by(administrator).on(person)}.
 *
 * @param name what was done, see {@link PeopleAuditEvent}
 * @param actor who did it; null when it came from the shell or from somebody who is not signed in
 * @param subject to whom, or null
 * @param organisation within which, or null
 * @param remoteAddress from where, or null
 * @param detail what else is worth knowing, or null
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
        Required.notBlank(name, "the name of the act");
        remoteAddress = cut(remoteAddress, LONGEST_ADDRESS);
    }

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
