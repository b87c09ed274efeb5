package eu.vipatwork.people.audit;

import java.time.Instant;
import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * An entry of the audit log.
 *
 * @param event the kind of event: a key of {@link PeopleAuditEvent} or another module's
 * @param actor who acted; empty for the command line and for people who were not signed in
 * @param subject the person acted on
 * @param organisation the organisation concerned
 * @param remoteAddress the client's address, for sign-ins
 * @param detail further information
 */
public record AuditEntry(
        Instant happened,
        String event,
        Optional<PersonId> actor,
        Optional<PersonId> subject,
        Optional<OrganisationId> organisation,
        Optional<String> remoteAddress,
        Optional<AuditDetail> detail) {}
