package eu.vipatwork.people.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.MembershipRow;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/**
 * Adds a person who authenticates elsewhere: at their organisation's OpenID provider, or in a learning platform. They
 * have no password here.
 */
@Dependent
public class AdmitPerson {

    private final PersonRepository persons;
    private final MembershipRepository memberships;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    AdmitPerson(
            PersonRepository persons,
            MembershipRepository memberships,
            InstantSource clock,
            RecordAuditEvent recordAuditEvent) {
        this.persons = persons;
        this.memberships = memberships;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * @param name shortened to {@value NameRules#LONGEST} characters; when empty, the person is named by a dash
     * @param email only when the other side has verified it; a text that is not an address is ignored
     * @param language the person's, or null
     * @param detail where they come from, for the audit log
     */
    @Transactional
    @RetriedOnConflict
    public AdmitPersonResult admit(
            String name,
            Optional<String> email,
            Locale language,
            OrganisationId organisation,
            Set<Role> roles,
            AuditDetail detail) {
        Optional<EmailAddress> address = email.flatMap(EmailAddress::parse);
        if (address.flatMap(found -> persons.findByEmail(found.value())).isPresent()) {
            return new AdmitPersonResult.EmailTaken();
        }
        Instant now = clock.instant();
        PersonId id = PersonId.next();
        persons.add(new PersonRow(id, NameRules.fitted(name), address.orElse(null), language, now));
        for (Role role : roles) {
            memberships.add(new MembershipRow(id, organisation, role, now));
        }
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PERSON_ADDED)
                .by(id)
                .on(id)
                .in(organisation)
                .saying(detail));
        return new AdmitPersonResult.Admitted(id);
    }
}
