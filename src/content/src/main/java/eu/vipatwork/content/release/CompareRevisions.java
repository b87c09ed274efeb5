package eu.vipatwork.content.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.source.ContentFormat;

/** The history of a document, and the difference between any two of its revisions. */
@Dependent
public class CompareRevisions {

    private final Releases releases;
    private final ContentFormat format;

    @Inject
    public CompareRevisions(Releases releases, ContentFormat format) {
        this.releases = releases;
        this.format = format;
    }

    /** All revisions of a document in a language, the oldest first. */
    public List<RevisionHistoryEntry> history(String publication, DocumentKind kind, String name, Locale language) {
        return releases.history(publication, kind, name, language);
    }

    /** The difference of the source texts; empty when one of the revisions does not exist. */
    public Optional<TextDiff> source(RevisionId before, RevisionId after) {
        return releases.text(before)
                .flatMap(one -> releases.text(after).map(two -> TextDiff.between(one.text(), two.text())));
    }

    /** The difference of the rendered texts; empty when one of the revisions does not exist. */
    public Optional<TextDiff> rendered(RevisionId before, RevisionId after) {
        return releases.text(before).flatMap(one -> releases.text(after).map(two -> rendered(one, two)));
    }

    /** The difference of any two rendered texts, for example of a draft and the text it is based on. */
    public TextDiff rendered(DocumentText before, DocumentText after) {
        return TextDiff.between(format.paragraphs(before), format.paragraphs(after));
    }
}
