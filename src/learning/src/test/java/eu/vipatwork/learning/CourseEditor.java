package eu.vipatwork.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;

import eu.vipatwork.content.authoring.ApproveDraft;
import eu.vipatwork.content.authoring.EditDraft;
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

/** Changes a course as two trainers do: one writes, the other approves and publishes. */
record CourseEditor(LearningFixture fixture, CourseId course) {

    private static final PersonId AUTHOR = PersonId.next();
    private static final PersonId REVIEWER = PersonId.next();

    ReleaseId latest() {
        return fixture.get(Catalogue.class).latest(course).orElseThrow().release();
    }

    /** Rewrites a unit and approves the draft. */
    void change(UnitId unit, ChangeMark mark, UnaryOperator<String> rewrite) {
        change(DocumentKind.UNIT, unit.value(), mark, rewrite);
    }

    private void change(DocumentKind kind, String name, ChangeMark mark, UnaryOperator<String> rewrite) {
        DocumentText before = fixture.get(Catalogue.class)
                .source(latest(), kind, name, Locale.ENGLISH)
                .orElseThrow();
        String after = rewrite.apply(before.text());
        assertThat(after).as("the rewritten " + name).isNotEqualTo(before.text());
        approve(new DocumentText(kind, name, Locale.ENGLISH, after), mark);
    }

    private void approve(DocumentText document, ChangeMark mark) {
        EditDraft.Saving saving = fixture.get(EditDraft.class)
                .save(new EditDraft.Edit(course.value(), document, mark, "Changed.", 0, AUTHOR));
        var draft = ((EditDraft.Saving.Saved) saving).draft();
        fixture.get(SubmitDraft.class).submit(draft.id());
        fixture.get(ApproveDraft.class).approve(draft.id(), REVIEWER, false);
    }

    /** The next release, numbered one higher. */
    ReleaseId publish() {
        String[] numbers = latest().version().split("\\.", -1);
        String next = numbers[0] + "." + (Integer.parseInt(numbers[1]) + 1);
        PublishResult published =
                fixture.get(PublishRelease.class).publish(course.value(), next, TranslatedText.NONE, REVIEWER);
        assertThat(published).isInstanceOf(PublishResult.Published.class);
        return ((PublishResult.Published) published).release();
    }
}
