package eu.vipatwork.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;
import eu.vipatwork.content.authoring.ApproveDraft;
import eu.vipatwork.content.authoring.PublishRelease;
import eu.vipatwork.content.authoring.SubmitDraft;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.shared.PersonId;

/** Two trainers who change a course together: one writes, the other approves and publishes. */
record CourseEditor(LearningFixture room, CourseId course) {

    private static final PersonId AUTHOR = PersonId.next();
    private static final PersonId REVIEWER = PersonId.next();

    ReleaseId latest() {
        return room.the(Catalogue.class).latest(course).orElseThrow().release();
    }

    /** Rewrites a unit and has it approved. */
    void changes(UnitId unit, ChangeMark mark, UnaryOperator<String> rewrite) {
        changes(DocumentKind.UNIT, unit.value(), mark, rewrite);
    }

    /** Rewrites the manifest and has it approved. */
    void rearranges(UnaryOperator<String> rewrite) {
        String manifest =
                room.the(eu.vipatwork.content.release.Releases.class).manifest(latest()).orElseThrow();
        approved(
                new DocumentText(DocumentKind.MANIFEST, "publication", Locale.ENGLISH, rewrite.apply(manifest)),
                ChangeMark.EQUIVALENT);
    }

    private void changes(DocumentKind kind, String name, ChangeMark mark, UnaryOperator<String> rewrite) {
        DocumentText before = room.the(Catalogue.class)
                .source(latest(), kind, name, Locale.ENGLISH)
                .orElseThrow();
        String after = rewrite.apply(before.text());
        assertThat(after).as("the rewritten " + name).isNotEqualTo(before.text());
        approved(new DocumentText(kind, name, Locale.ENGLISH, after), mark);
    }

    private void approved(DocumentText document, ChangeMark mark) {
        eu.vipatwork.content.authoring.EditDraft.Saving saving = room.the(eu.vipatwork.content.authoring.EditDraft.class)
                .save(new eu.vipatwork.content.authoring.EditDraft.Edit(course.value(), document, mark, "Changed.", 0, AUTHOR));
        var draft = ((eu.vipatwork.content.authoring.EditDraft.Saving.Saved) saving).draft();
        room.the(SubmitDraft.class).submit(draft.id());
        room.the(ApproveDraft.class).approve(draft.id(), REVIEWER, false);
    }

    /** The next release, numbered one higher. */
    ReleaseId publishes() {
        String[] numbers = latest().version().split("\\.", -1);
        String next = numbers[0] + "." + (Integer.parseInt(numbers[1]) + 1);
        PublishResult published = room.the(PublishRelease.class).publish(course.value(), next, TranslatedText.NONE, REVIEWER);
        assertThat(published).isInstanceOf(PublishResult.Published.class);
        return ((PublishResult.Published) published).release();
    }
}
