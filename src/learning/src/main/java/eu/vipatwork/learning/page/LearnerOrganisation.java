package eu.vipatwork.learning.page;

import jakarta.ws.rs.ForbiddenException;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;

/** On whose behalf a person acts. */
final class LearnerOrganisation {

    private LearnerOrganisation() {}

    /** The organisation in which they are a trainee, or else the first that they belong to: it sees their progress. */
    static OrganisationId ofLearner(SignedIn person) {
        return person.organisationAs(Role.TRAINEE)
                .or(() -> person.memberships().stream()
                        .map(Membership::organisation)
                        .findFirst())
                .orElseThrow(ForbiddenException::new);
    }
}
