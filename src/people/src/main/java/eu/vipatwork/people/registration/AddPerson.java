package eu.vipatwork.people.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.MembershipRow;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.PersonRepository;
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
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Adds a person with a password, as a member of an organisation. */
@Dependent
public class AddPerson {

    private final PersonRepository persons;
    private final MembershipRepository memberships;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    AddPerson(
            PersonRepository persons,
            MembershipRepository memberships,
            InstantSource clock,
            RecordAuditEvent recordAuditEvent) {
        this.persons = persons;
        this.memberships = memberships;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** On behalf of the system. */
    @Transactional
    @RetriedOnConflict
    public AddPersonResult add(
            String name, String email, String password, OrganisationId organisation, Set<Role> roles) {
        return add(SystemActor.SYSTEM, name, email, password, organisation, roles);
    }

    /**
     * @param actor for the audit log; the caller checks what they may do
     * @param name 1 to {@value NameRules#LONGEST} characters
     * @param email must not belong to an account
     * @param password must satisfy {@link PasswordRules}
     * @param organisation must exist
     * @param roles may be empty: then the person is a member of no organisation
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    @RetriedOnConflict
    public AddPersonResult add(
            Actor actor, String name, String email, String password, OrganisationId organisation, Set<Role> roles) {
        return added(person -> actor.actor(), name, email, password, organisation, roles);
    }

    /** As {@link #add}, with the new person as the actor. */
    @Transactional
    @RetriedOnConflict
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
        if (persons.findByEmail(address.get().value()).isPresent()) {
            return new AddPersonResult.EmailTaken();
        }
        Instant now = clock.instant();
        PersonId id = PersonId.next();
        PersonRow person = new PersonRow(id, NameRules.checked(name), address.get(), null, now);
        person.setPassword(password, now);
        persons.add(person);
        for (Role role : roles) {
            memberships.add(new MembershipRow(id, organisation, role, now));
        }
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PERSON_ADDED)
                .by(by.apply(id))
                .on(id)
                .in(organisation));
        return new AddPersonResult.Added(id);
    }
}
