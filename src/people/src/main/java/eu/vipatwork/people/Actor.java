package eu.vipatwork.people;

import java.util.Optional;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** On whose behalf something is done to other people: somebody {@link eu.vipatwork.people.session.SignedIn}, or the {@link SystemActor}. */
public interface Actor {

    /** For the audit log; nobody when it is the operator. */
    Optional<PersonId> actor();

    /** Whether they may do everything, to everybody. */
    boolean isAdministrator();

    /**
     * Whether they may invite people to these roles in the organisation, give them and take them: administrators
     * everywhere, providers the trainees of their own organisation.
     */
    boolean mayManage(OrganisationId organisation, Set<Role> roles);
}
