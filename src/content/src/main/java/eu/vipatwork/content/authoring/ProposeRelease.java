package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.release.LatestReleases;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.source.CheckedPublication;

/**
 * Turns an import that conflicts with local edits into proposals for the trainers: one for each document that differs
 * from the latest release. A dismissed proposal is not repeated unless its text changes.
 */
@Dependent
public class ProposeRelease {

    private final Releases releases;
    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public ProposeRelease(Releases releases, Drafts drafts, InstantSource clock) {
        this.releases = releases;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The number of documents that differ. */
    @Transactional
    public int propose(CheckedPublication publication) {
        LatestReleases texts = new LatestReleases(releases);
        Map<String, String> latest = new HashMap<>();
        texts.latest(publication.folder()).ifPresent(release -> texts.documents(release.id())
                .forEach(document -> latest.put(document.path(), document.sha256())));
        int different = 0;
        for (DocumentText document : publication.documents()) {
            if (!document.sha256().equals(latest.get(document.path()))) {
                different++;
                propose(publication.folder(), document, Optional.ofNullable(latest.get(document.path())));
            }
        }
        return different;
    }

    private void propose(String publication, DocumentText document, Optional<String> base) {
        List<DocumentDraft> existing =
                drafts.of(publication, document.kind(), document.name(), document.language()).stream()
                        .filter(draft -> draft.state() == DraftState.PROPOSED || draft.state() == DraftState.DISMISSED)
                        .toList();
        if (existing.stream().anyMatch(draft -> draft.document().sha256().equals(document.sha256()))) {
            return;
        }
        existing.forEach(draft -> drafts.remove(draft.id()));
        drafts.add(new DocumentDraft(
                DraftId.next(),
                publication,
                document,
                base,
                DraftState.PROPOSED,
                Optional.empty(),
                Optional.empty(),
                ChangeMark.EQUIVALENT,
                "",
                "",
                1,
                clock.instant()));
    }
}
