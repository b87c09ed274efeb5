package eu.vipatwork.content.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.DraftId;

/** The store of drafts. */
public interface Drafts {

    Optional<DocumentDraft> find(DraftId draft);

    /** All drafts of a publication, the newest first, including dismissed ones. */
    List<DocumentDraft> of(String publication);

    /** All drafts of a document, in no particular order. */
    List<DocumentDraft> of(String publication, DocumentKind kind, String name, Locale language);

    void add(DocumentDraft draft);

    /** Replaces the draft if the stored version is the one before; false after a concurrent change. */
    boolean replace(DocumentDraft draft);

    void remove(DraftId draft);
}
