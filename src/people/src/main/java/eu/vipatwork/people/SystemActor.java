package eu.vipatwork.people;

import java.util.Optional;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** The command line of the server's machine, and the server itself when it prepares its data. */
public enum SystemActor implements Actor {
    SYSTEM;

    @Override
    public Optional<PersonId> actor() {
        return Optional.empty();
    }

    @Override
    public boolean isAdministrator() {
        return true;
    }

    @Override
    public boolean mayManage(OrganisationId organisation, Set<Role> roles) {
        return true;
    }
}
