package eu.vipatwork.people.registration;

import java.util.EnumSet;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Sees to it that a new server has somebody who can run it. */
@Dependent
public class AddFirstAdministrator {

    private final EntityManager people;
    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;

    @Inject
    public AddFirstAdministrator(
            @ModuleUnit("people") EntityManager people, AddOrganisation addOrganisation, AddPerson addPerson) {
        this.people = people;
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
    }

    /**
     * When nobody is an administrator, adds an organisation and its administrator with a random password.
     *
     * @param organisation the name of the body that runs this server
     * @param name the administrator's name
     * @param email what the administrator signs in with
     * @return the password, which is kept nowhere else; nothing when there is an administrator already
     * @throws IllegalStateException when somebody else has the e-mail address
     */
    @Transactional
    public Optional<String> ensure(String organisation, String name, String email) {
        boolean found = !people.createQuery("select m.id from MembershipRow m where m.role = :role", String.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (found) {
            return Optional.empty();
        }
        OrganisationId host = addOrganisation.add(organisation);
        String password = SecretTokens.next().substring(0, 24);
        AddPersonResult result = addPerson.add(name, email, password, host, EnumSet.of(Role.ADMINISTRATOR));
        if (!(result instanceof AddPersonResult.Added)) {
            throw new IllegalStateException("the first administrator cannot have the address " + email + ": " + result);
        }
        return Optional.of(password);
    }
}
