package eu.vipatwork.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;

import eu.vipatwork.content.ApproveDraft;
import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.ChangeMark;
import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.PublishRelease;
import eu.vipatwork.content.Publishing;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.SubmitDraft;
import eu.vipatwork.content.Translated;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.shared.PersonId;

/** Two trainers who change a course together: one writes, the other approves and publishes. */
record Editor(Classroom room, CourseId course) {

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
                room.the(eu.vipatwork.content.Releases.class).manifest(latest()).orElseThrow();
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
        eu.vipatwork.content.SaveDraft.Saving saving = room.the(eu.vipatwork.content.SaveDraft.class)
                .save(new eu.vipatwork.content.SaveDraft.Edit(course.value(), document, mark, "Changed.", 0, AUTHOR));
        var draft = ((eu.vipatwork.content.SaveDraft.Saving.Saved) saving).draft();
        room.the(SubmitDraft.class).submit(draft.id());
        room.the(ApproveDraft.class).approve(draft.id(), REVIEWER, false);
    }

    /** The next release, numbered one higher. */
    ReleaseId publishes() {
        String[] numbers = latest().version().split("\\.", -1);
        String next = numbers[0] + "." + (Integer.parseInt(numbers[1]) + 1);
        Publishing published = room.the(PublishRelease.class).publish(course.value(), next, Translated.NONE, REVIEWER);
        assertThat(published).isInstanceOf(Publishing.Published.class);
        return ((Publishing.Published) published).release();
    }
}
