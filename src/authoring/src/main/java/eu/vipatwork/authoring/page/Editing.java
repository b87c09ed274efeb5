package eu.vipatwork.authoring.page;

import eu.vipatwork.content.ChangeMark;
import eu.vipatwork.content.Draft;

/**
 * What stands in the form of a document's page.
 *
 * @param text the whole source
 * @param mark what the change means for learners
 * @param note for the release notes
 * @param version of the draft that it was begun from; 0 when there was none
 */
public record Editing(String text, String mark, String note, int version) {

    static Editing of(Draft draft) {
        return new Editing(draft.document().text(), draft.mark().word(), draft.note(), draft.version());
    }

    static Editing fresh(String text) {
        return new Editing(text, ChangeMark.EQUIVALENT.word(), "", 0);
    }
}
