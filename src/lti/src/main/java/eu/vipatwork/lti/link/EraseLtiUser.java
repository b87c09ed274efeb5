package eu.vipatwork.lti.link;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import eu.vipatwork.people.PersonErased;

/** Deletes a person's platform users when the person is erased; their next launch creates a new person. */
@Dependent
class EraseLtiUser {

    private final LtiUserRepository users;

    @Inject
    EraseLtiUser(LtiUserRepository users) {
        this.users = users;
    }

    void onPersonErased(@Observes PersonErased erased) {
        users.delete(erased.person());
    }
}
