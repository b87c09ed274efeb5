package eu.vipatwork.learning.page;

import jakarta.ws.rs.ForbiddenException;

import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;

/** The organisation of a learner. */
final class LearnerOrganisation {

    private LearnerOrganisation() {}

    /** Where the person is a trainee, or else their first membership. This organisation sees their progress. */
    static OrganisationId ofLearner(SignedIn person) {
        return person.organisationAs(Role.TRAINEE)
                .or(() -> person.memberships().stream()
                        .map(Membership::organisation)
                        .findFirst())
                .orElseThrow(ForbiddenException::new);
    }
}
