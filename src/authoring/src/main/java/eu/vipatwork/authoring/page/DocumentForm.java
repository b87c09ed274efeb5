package eu.vipatwork.authoring.page;

import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.document.ChangeMark;

/**
 * What stands in the form of a document's page.
 *
 * @param text the whole source
 * @param mark what the change means for learners
 * @param note for the release notes
 * @param version of the draft that it was begun from; 0 when there was none
 */
public record DocumentForm(String text, String mark, String note, int version) {

    static DocumentForm of(DocumentDraft draft) {
        return new DocumentForm(draft.document().text(), draft.mark().word(), draft.note(), draft.version());
    }

    static DocumentForm fresh(String text) {
        return new DocumentForm(text, ChangeMark.EQUIVALENT.word(), "", 0);
    }
}
