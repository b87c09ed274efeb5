package eu.vipatwork.content.authoring;

import java.time.Instant;
import java.util.Optional;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/**
 * A working copy of one document in one language. Its author writes, asks for review, somebody approves, and the next
 * release takes it in; then it is gone, for the revision has its text.
 *
 * @param baseSha256 of the text it was begun from; empty when the document is new
 * @param author who wrote it last; empty when an import proposes it
 * @param mark what the change means for learners
 * @param note for the release notes
 * @param remark of the reviewer, when it was sent back; empty else
 * @param version counts the changes, so that two tabs do not overwrite each other
 */
public record DocumentDraft(
        DraftId id,
        String publication,
        DocumentText document,
        Optional<String> baseSha256,
        DraftState state,
        Optional<PersonId> author,
        Optional<PersonId> reviewer,
        ChangeMark mark,
        String note,
        String remark,
        int version,
        Instant changed) {

    DocumentDraft moved(DraftState to, Optional<PersonId> by, String words, Instant now) {
        return new DocumentDraft(id, publication, document, baseSha256, to, author, by, mark, note, words, version + 1, now);
    }

    DocumentDraft rewritten(String text, PersonId by, ChangeMark newMark, String newNote, Instant now) {
        DocumentText changedText = new DocumentText(document.kind(), document.name(), document.language(), text);
        return new DocumentDraft(
                id,
                publication,
                changedText,
                baseSha256,
                DraftState.WRITING,
                Optional.of(by),
                Optional.empty(),
                newMark,
                newNote,
                remark,
                version + 1,
                now);
    }
}
