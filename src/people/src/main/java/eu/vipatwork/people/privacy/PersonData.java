package eu.vipatwork.people.privacy;

import java.time.Instant;
import java.util.List;

import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.audit.AuditEntry;
import eu.vipatwork.people.consent.Consent;
import eu.vipatwork.people.session.SessionSummary;

/** The data that this module stores about a person (GDPR, Articles 15 and 20), without passwords, keys and tokens. */
public record PersonData(
        Instant exported,
        Person person,
        boolean hasPassword,
        boolean hasSecondFactor,
        List<Membership> memberships,
        List<SessionSummary> sessions,
        List<Consent> consents,
        List<AuditEntry> log) {}
