package eu.vipatwork.content.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.DraftId;

/** The store of drafts. */
public interface Drafts {

    Optional<DocumentDraft> find(DraftId draft);

    /** All of a publication, the newest first, dismissed ones too. */
    List<DocumentDraft> of(String publication);

    /** All of a document, in no order. */
    List<DocumentDraft> of(String publication, DocumentKind kind, String name, Locale language);

    void add(DocumentDraft draft);

    /** Replaces the draft if its version in the store is the one before. False when somebody was faster. */
    boolean replace(DocumentDraft draft);

    void remove(DraftId draft);
}
