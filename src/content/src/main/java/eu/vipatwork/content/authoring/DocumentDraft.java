package eu.vipatwork.content.authoring;

import java.time.Instant;
import java.util.Optional;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/**
 * A working copy of one document in one language. Its author writes and submits it, another trainer approves it, and
 * the next release includes it and deletes the draft.
 *
 * @param baseSha256 of the text it is based on; empty when the document is new
 * @param author who wrote it last; empty when an import proposes it
 * @param mark what the change means for learners
 * @param note for the release notes
 * @param remark of the reviewer who returned it; otherwise empty
 * @param version counts the changes, to detect concurrent edits
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
        return new DocumentDraft(
                id, publication, document, baseSha256, to, author, by, mark, note, words, version + 1, now);
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
