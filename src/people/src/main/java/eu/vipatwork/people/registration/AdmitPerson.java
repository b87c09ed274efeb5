package eu.vipatwork.people.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.MembershipRow;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Adds a person who proves elsewhere who they are: at their organisation's sign-in, or in a learning platform. They have
 * no password here.
 */
@Dependent
public class AdmitPerson {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public AdmitPerson(@ModuleUnit("people") EntityManager people, InstantSource clock, RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /**
     * @param name cut after {@value Names#LONGEST} characters; when empty, the person is called by a dash
     * @param email only when whoever vouches for the person has checked it; what is no address is left out
     * @param language theirs, or null
     * @param detail where they come from, for the audit log
     */
    @Transactional
    public AdmitPersonResult admit(
            String name,
            Optional<String> email,
            Locale language,
            OrganisationId organisation,
            Set<Role> roles,
            AuditDetail detail) {
        Optional<EmailAddress> address = email.flatMap(EmailAddress::parse);
        if (address.isPresent()
                && PersonRow.byEmail(people, address.get().value()).isPresent()) {
            return new AdmitPersonResult.EmailTaken();
        }
        Instant now = clock.instant();
        PersonRow person = new PersonRow(PersonId.next(), NameRules.fitted(name), address.orElse(null), now);
        person.language = language == null ? null : language.toLanguageTag();
        people.persist(person);
        people.flush();
        for (Role role : roles) {
            people.persist(new MembershipRow(person.personId(), organisation, role, now));
        }
        recordAct.record(AuditEvent.named(PeopleAuditEvent.PERSON_ADDED)
                .by(person.personId())
                .on(person.personId())
                .in(organisation)
                .saying(detail));
        return new AdmitPersonResult.Admitted(person.personId());
    }
}
