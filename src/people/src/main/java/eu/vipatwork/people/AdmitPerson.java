package eu.vipatwork.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/**
 * Adds a person who proves elsewhere who they are: at their organisation's sign-in, or in a learning platform. They have
 * no password here.
 */
@Dependent
public class AdmitPerson {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAct recordAct;

    @Inject
    public AdmitPerson(@Unit("people") EntityManager people, InstantSource clock, RecordAct recordAct) {
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
            Detail detail) {
        Optional<EmailAddress> address = email.flatMap(EmailAddress::parse);
        if (address.isPresent()
                && PersonRow.byEmail(people, address.get().value()).isPresent()) {
            return new AdmitPersonResult.EmailTaken();
        }
        Instant now = clock.instant();
        PersonRow person = new PersonRow(PersonId.next(), Names.fitted(name), address.orElse(null), now);
        person.language = language == null ? null : language.toLanguageTag();
        people.persist(person);
        people.flush();
        for (Role role : roles) {
            people.persist(new MembershipRow(person.personId(), organisation, role, now));
        }
        recordAct.record(Act.named(Acts.PERSON_ADDED)
                .by(person.personId())
                .on(person.personId())
                .in(organisation)
                .saying(detail));
        return new AdmitPersonResult.Admitted(person.personId());
    }
}
