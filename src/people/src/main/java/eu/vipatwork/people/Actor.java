package eu.vipatwork.people;

import java.util.Optional;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Who performs an action on other people: a signed-in person or {@link SystemActor}. */
public interface Actor {

    /** The person, for the audit log; empty for {@link SystemActor}. */
    Optional<PersonId> actor();

    /** Whether the actor may do everything, to every person. */
    boolean isAdministrator();

    /**
     * Whether the actor may invite people to these roles in the organisation, give them and take them: administrators
     * may everywhere, providers the role of trainee in their own organisation.
     */
    boolean mayManage(OrganisationId organisation, Set<Role> roles);
}
