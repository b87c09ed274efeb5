package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.release.LatestReleases;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.shared.PersonId;

/**
 * Saves a trainer's text, even with faults: only a release must be free of them. Saving a draft in review or approved
 * returns it to writing.
 */
@Dependent
public class EditDraft {

    private static final int LONGEST = 1024 * 1024;

    /** The largest picture that an import accepts, in Base64. */
    private static final long LONGEST_PICTURE = PublicationFiles.LARGEST * 4 / 3 + 4;

    /**
     * An edit of a document.
     *
     * @param document the whole text
     * @param version of the draft that was edited; 0 when there was none
     */
    public record Edit(
            String publication, DocumentText document, ChangeMark mark, String note, int version, PersonId author) {}

    /** The result of saving. */
    public sealed interface Saving {

        record Saved(DocumentDraft draft) implements Saving {}

        /** The draft changed in the meantime; this is its current text. */
        record Outdated(DocumentDraft current) implements Saving {}

        /** More than 1 MB, or a picture of more than 5 MB. */
        record TooLong() implements Saving {}
    }

    private final Drafts drafts;
    private final Releases releases;
    private final InstantSource clock;

    @Inject
    public EditDraft(Drafts drafts, Releases releases, InstantSource clock) {
        this.drafts = drafts;
        this.releases = releases;
        this.clock = clock;
    }

    /** Saves the edit, if the draft did not change since. */
    @Transactional
    public Saving save(Edit edit) {
        boolean picture = edit.document().kind() == DocumentKind.IMAGE;
        if (edit.document().text().length() > (picture ? LONGEST_PICTURE : LONGEST)) {
            return new Saving.TooLong();
        }
        Optional<DocumentDraft> existing = current(edit);
        if (existing.isEmpty()) {
            DocumentDraft draft = begin(edit);
            drafts.add(draft);
            return new Saving.Saved(draft);
        }
        DocumentDraft current = existing.get();
        if (current.version() != edit.version()) {
            return new Saving.Outdated(current);
        }
        DocumentDraft next =
                current.rewritten(edit.document().text(), edit.author(), edit.mark(), edit.note(), clock.instant());
        return drafts.replace(next)
                ? new Saving.Saved(next)
                : new Saving.Outdated(drafts.find(current.id()).orElse(current));
    }

    private Optional<DocumentDraft> current(Edit edit) {
        DocumentText document = edit.document();
        return drafts.of(edit.publication(), document.kind(), document.name(), document.language()).stream()
                .filter(draft -> draft.state() != DraftState.PROPOSED && draft.state() != DraftState.DISMISSED)
                .findFirst();
    }

    private DocumentDraft begin(Edit edit) {
        return new DocumentDraft(
                DraftId.next(),
                edit.publication(),
                edit.document(),
                new LatestReleases(releases).sha256(edit.publication(), edit.document()),
                DraftState.WRITING,
                Optional.of(edit.author()),
                Optional.empty(),
                edit.mark(),
                edit.note(),
                "",
                1,
                clock.instant());
    }
}
