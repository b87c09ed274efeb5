package eu.vipatwork.authoring.page;

import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.document.ChangeMark;

/**
 * The fields of the form in which a document is edited.
 *
 * @param text the whole source
 * @param mark what the change means for learners
 * @param note for the release notes
 * @param version of the draft that was edited; 0 when there was none
 */
public record DocumentForm(String text, String mark, String note, int version) {

    static DocumentForm of(DocumentDraft draft) {
        return new DocumentForm(draft.document().text(), draft.mark().word(), draft.note(), draft.version());
    }

    static DocumentForm ofPublished(String text) {
        return new DocumentForm(text, ChangeMark.EQUIVALENT.word(), "", 0);
    }

    /** The same text, to be saved over another version of the draft. */
    DocumentForm basedOn(DocumentDraft current) {
        return new DocumentForm(text, mark, note, current.version());
    }
}
