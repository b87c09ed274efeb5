package eu.vipatwork.account;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.shared.OrganisationId;

/** Adds a person with a generated password, who can sign in at once. */
@Dependent
public class AddUser {

    private static final int LONGEST_NAME = 200;

    private final AddPerson addPerson;
    private final AddOrganisation addOrganisation;
    private final FindOrganisations findOrganisations;

    @Inject
    public AddUser(AddPerson addPerson, AddOrganisation addOrganisation, FindOrganisations findOrganisations) {
        this.addPerson = addPerson;
        this.addOrganisation = addOrganisation;
        this.findOrganisations = findOrganisations;
    }

    /** The outcome. */
    public sealed interface Result {

        /** @param password to be passed on to the person; only its hash is stored */
        record Added(String person, String password) implements Result {}

        /** @param reason the last part of a message key: name, email, email-taken, organisation */
        record Refused(String reason) implements Result {}
    }

    /** As {@link #add}, by the operator of the server; an unknown organisation is added with this name. */
    @Transactional
    public Result addAnywhere(String name, String email, Role role, String organisation) {
        if (find(organisation).isPresent() || name.isBlank() || name.length() > LONGEST_NAME) {
            return add(SystemActor.SYSTEM, name, email, role, organisation);
        }
        return add(
                SystemActor.SYSTEM,
                name,
                email,
                role,
                addOrganisation.add(organisation).toString());
    }

    /** @param organisation name or id; empty for the organisation that was added first */
    @Transactional
    public Result add(Actor actor, String name, String email, Role role, String organisation) {
        Optional<OrganisationId> found = find(organisation);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return new Result.Refused("name");
        }
        if (found.isEmpty()) {
            return new Result.Refused("organisation");
        }
        String password = NewPassword.make();
        AddPersonResult result = addPerson.add(actor, name, email, password, found.get(), Set.of(role));
        if (result instanceof AddPersonResult.Added added) {
            return new Result.Added(added.person().toString(), password);
        }
        return new Result.Refused(result instanceof AddPersonResult.EmailTaken ? "email-taken" : "email");
    }

    private Optional<OrganisationId> find(String organisation) {
        return findOrganisations.all().stream()
                .filter(known -> organisation.isBlank()
                        || known.name().equals(organisation)
                        || known.id().toString().equals(organisation))
                .map(Organisation::id)
                .min((one, other) -> one.toString().compareTo(other.toString()));
    }
}
