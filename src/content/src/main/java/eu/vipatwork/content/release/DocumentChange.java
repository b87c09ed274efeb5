package eu.vipatwork.content.release;

import java.util.List;
import java.util.Optional;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.RevisionId;

/**
 * The change of a document between two releases.
 *
 * @param mark what it means for learners who completed the unit: the strongest mark of the releases in between. An
 *     unmarked change counts as {@link ChangeMark#EQUIVALENT}
 * @param notes of the authors, the oldest first
 * @param before the revision in the earlier release; empty when the document is new
 * @param after the revision in the later release; empty when it was removed
 */
public record DocumentChange(
        DocumentKind kind,
        String name,
        ChangeMark mark,
        List<String> notes,
        Optional<RevisionId> before,
        Optional<RevisionId> after) {

    public DocumentChange {
        notes = List.copyOf(notes);
    }

    public boolean added() {
        return before.isEmpty();
    }

    public boolean removed() {
        return after.isEmpty();
    }
}
