package eu.vipatwork.authoring;

import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.PersonId;

/** Authors do not approve their own drafts, unless they are the only trainer or administrator of the server. */
@Dependent
public class FourEyesRule {

    private static final Set<Role> REVIEWERS = Set.of(Role.TRAINER, Role.ADMINISTRATOR);

    private final FindPeople findPeople;

    @Inject
    public FourEyesRule(FindPeople findPeople) {
        this.findPeople = findPeople;
    }

    /** Whether a trainer or administrator may approve or return a draft. */
    public boolean mayReview(DocumentDraft draft, PersonId reviewer) {
        boolean own = draft.author().filter(reviewer::equals).isPresent();
        return !own || isOnlyReviewer(reviewer);
    }

    /** Whether no other trainer or administrator exists. */
    boolean isOnlyReviewer(PersonId person) {
        return !findPeople.existsOther(person, REVIEWERS);
    }
}
