package eu.vipatwork.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The store of drafts. */
public interface Drafts {

    Optional<Draft> find(DraftId draft);

    /** All of a publication, the newest first, dismissed ones too. */
    List<Draft> of(String publication);

    /** All of a document, in no order. */
    List<Draft> of(String publication, DocumentKind kind, String name, Locale language);

    void add(Draft draft);

    /** Replaces the draft if its version in the store is the one before. False when somebody was faster. */
    boolean replace(Draft draft);

    void remove(DraftId draft);
}
