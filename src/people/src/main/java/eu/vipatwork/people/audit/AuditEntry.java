package eu.vipatwork.people.audit;

import java.time.Instant;
import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * One thing that somebody did.
 *
 * @param act what, see {@link PeopleAuditEvent}
 * @param actor who; nobody when it came from the shell or from somebody who is not signed in
 * @param subject to whom, when it was done to a person
 * @param organisation where, when it was done within one
 * @param remoteAddress from where, for sign-ins
 * @param detail what else is worth knowing, if anything
 */
public record AuditEntry(
        Instant happened,
        String act,
        Optional<PersonId> actor,
        Optional<PersonId> subject,
        Optional<OrganisationId> organisation,
        Optional<String> remoteAddress,
        Optional<AuditDetail> detail) {}
