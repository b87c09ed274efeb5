package eu.vipatwork.people.registration;

import java.util.EnumSet;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.Tokens;

/** Adds an administrator to a new server. */
@Dependent
public class AddFirstAdministrator {

    private static final int PASSWORD_LENGTH = 24;

    private final MembershipRepository memberships;
    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;

    @Inject
    AddFirstAdministrator(MembershipRepository memberships, AddOrganisation addOrganisation, AddPerson addPerson) {
        this.memberships = memberships;
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
    }

    /**
     * Adds an organisation and its administrator with a random password when there is no administrator.
     *
     * @param organisation the name of the organisation that runs this server
     * @param name the administrator's name
     * @param email the administrator's e-mail address
     * @return the password, which is stored nowhere else; empty when there is an administrator already
     * @throws IllegalStateException when the e-mail address belongs to another account
     */
    @Transactional
    public Optional<String> add(String organisation, String name, String email) {
        if (memberships.hasAdministrator()) {
            return Optional.empty();
        }
        OrganisationId host = addOrganisation.add(organisation);
        String password = Tokens.next().substring(0, PASSWORD_LENGTH);
        AddPersonResult result = addPerson.add(name, email, password, host, EnumSet.of(Role.ADMINISTRATOR));
        if (!(result instanceof AddPersonResult.Added)) {
            throw new IllegalStateException("the first administrator cannot have the address " + email + ": " + result);
        }
        return Optional.of(password);
    }
}
