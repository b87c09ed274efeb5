package eu.vipatwork.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.PersonId;

class FourEyesRuleTest {

    private static final PersonId ANNA = PersonId.of("0190a000-0000-7000-8000-00000000000a");
    private static final PersonId BEN = PersonId.of("0190a000-0000-7000-8000-00000000000b");

    @Test
    void anotherPersonMayReviewADraft() {
        assertThat(rule(true).mayReview(draftOf(ANNA), BEN)).isTrue();
    }

    @Test
    void theOnlyReviewerMayReviewTheirOwnDraft() {
        assertThat(rule(false).mayReview(draftOf(ANNA), ANNA)).isTrue();
    }

    @Test
    void authorsDoNotReviewTheirDraftWhenAnotherReviewerExists() {
        assertThat(rule(true).mayReview(draftOf(ANNA), ANNA)).isFalse();
    }

    private static FourEyesRule rule(boolean anotherReviewer) {
        return new FourEyesRule(new FindPeople(null, null) {
            @Override
            public boolean existsOther(PersonId person, Set<Role> roles) {
                return anotherReviewer && roles.equals(Set.of(Role.TRAINER, Role.ADMINISTRATOR));
            }
        });
    }

    private static DocumentDraft draftOf(PersonId author) {
        return new DocumentDraft(
                DraftId.next(),
                "handbook",
                new DocumentText(DocumentKind.CHAPTER, "first-week", Locale.ENGLISH, ""),
                Optional.empty(),
                DraftState.IN_REVIEW,
                Optional.of(author),
                Optional.empty(),
                ChangeMark.COSMETIC,
                "A comma.",
                "",
                1,
                Instant.EPOCH);
    }
}
