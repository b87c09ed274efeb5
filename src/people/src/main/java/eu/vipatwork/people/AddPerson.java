package eu.vipatwork.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Adds a person with a password, as a member of an organisation. */
@Dependent
public class AddPerson {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public AddPerson(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param name 1 to {@value Names#LONGEST} characters
     * @param email not yet anybody's
     * @param password as {@link PasswordRules} want it
     * @param organisation one that is there
     * @param roles may be empty: then the person belongs nowhere yet
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    public AddPersonResult add(
            String name, String email, String password, OrganisationId organisation, Set<Role> roles) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return new AddPersonResult.EmailRefused();
        }
        Optional<PasswordRefusal> refusal =
                PasswordRules.refusal(password, name, address.get().value());
        if (refusal.isPresent()) {
            return new AddPersonResult.PasswordRefused(refusal.get());
        }
        if (isTaken(address.get())) {
            return new AddPersonResult.EmailTaken();
        }
        Instant now = clock.instant();
        PersonRow person = new PersonRow(PersonId.next(), Names.checked(name), address.get(), now);
        person.setPassword(password, now);
        people.persist(person);
        people.flush();
        for (Role role : roles) {
            people.persist(new MembershipRow(person.personId(), organisation, role, now));
        }
        return new AddPersonResult.Added(person.personId());
    }

    private boolean isTaken(EmailAddress email) {
        return !people.createQuery("select p.id from PersonRow p where p.email = :email", String.class)
                .setParameter("email", email.value())
                .getResultList()
                .isEmpty();
    }
}
