package eu.vipatwork.people.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.MembershipRow;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.people.password.PasswordRules;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Adds a person with a password, as a member of an organisation. */
@Dependent
public class AddPerson {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public AddPerson(@ModuleUnit("people") EntityManager people, InstantSource clock, RecordAuditEvent recordAct) {
        this.people = people;
        this.recordAct = recordAct;
        this.clock = clock;
    }

    /** As the operator does. */
    @Transactional
    public AddPersonResult add(
            String name, String email, String password, OrganisationId organisation, Set<Role> roles) {
        return add(SystemActor.SHELL, name, email, password, organisation, roles);
    }

    /**
     * @param actor who is written down as having done it; what they may is for the caller to know
     * @param name 1 to {@value Names#LONGEST} characters
     * @param email not yet anybody's
     * @param password as {@link PasswordRules} want it
     * @param organisation one that is there
     * @param roles may be empty: then the person belongs nowhere yet
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    public AddPersonResult add(
            Actor actor, String name, String email, String password, OrganisationId organisation, Set<Role> roles) {
        return added(person -> actor.actor(), name, email, password, organisation, roles);
    }

    /** As {@link #add}, for somebody who may come and does so by themselves. */
    @Transactional
    public AddPersonResult join(
            String name, String email, String password, OrganisationId organisation, Set<Role> roles) {
        return added(Optional::of, name, email, password, organisation, roles);
    }

    private AddPersonResult added(
            Function<PersonId, Optional<PersonId>> by,
            String name,
            String email,
            String password,
            OrganisationId organisation,
            Set<Role> roles) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return new AddPersonResult.EmailRefused();
        }
        Optional<PasswordRefusal> refusal =
                PasswordRules.refusal(password, name, address.get().value());
        if (refusal.isPresent()) {
            return new AddPersonResult.PasswordRefused(refusal.get());
        }
        if (PersonRow.byEmail(people, address.get().value()).isPresent()) {
            return new AddPersonResult.EmailTaken();
        }
        Instant now = clock.instant();
        PersonRow person = new PersonRow(PersonId.next(), NameRules.checked(name), address.get(), now);
        person.setPassword(password, now);
        people.persist(person);
        people.flush();
        for (Role role : roles) {
            people.persist(new MembershipRow(person.personId(), organisation, role, now));
        }
        recordAct.record(AuditEvent.named(PeopleAuditEvent.PERSON_ADDED)
                .by(by.apply(person.personId()))
                .on(person.personId())
                .in(organisation));
        return new AddPersonResult.Added(person.personId());
    }
}
