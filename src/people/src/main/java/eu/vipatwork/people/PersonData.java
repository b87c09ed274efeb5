package eu.vipatwork.people;

import java.time.Instant;
import java.util.List;

import eu.vipatwork.people.audit.AuditEntry;

/**
 * Everything that this room keeps about a person, as they may ask for it (GDPR, Articles 15 and 20), but for what
 * proves that it is them.
 */
public record PersonData(
        Instant exported,
        Person person,
        boolean hasPassword,
        boolean hasSecondFactor,
        List<Membership> memberships,
        List<OwnSession> sessions,
        List<Consent> consents,
        List<AuditEntry> log) {}
