package eu.vipatwork.content.release;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFingerprint;

/** Stores a release that was checked. All of it, or nothing. */
@Dependent
public class AddRelease {

    /** What came of it. */
    public enum Adding {
        ADDED,
        /** The release is there, with the same content. */
        UNCHANGED,
        /** The release is there, with other content, and stays as it is. */
        CONFLICT,
        /** The latest release was made here; an import must not hide it. */
        EDITED_HERE
    }

    private final Releases releases;
    private final InstantSource clock;
    private final Event<ReleasesChanged> changed;

    @Inject
    public AddRelease(Releases releases, InstantSource clock, Event<ReleasesChanged> changed) {
        this.releases = releases;
        this.clock = clock;
        this.changed = changed;
    }

    /** @throws IllegalArgumentException when the publication has faults: nobody may skip the check */
    @Transactional
    public Adding add(CheckedPublication publication) {
        Publication checked = publication
                .publication()
                .filter(one -> publication.faults().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("a publication with faults is not stored"));
        String sha256 = ContentFingerprint.of(publication.manifest(), publication.documents());
        Optional<StoredRelease> there = releases.find(checked.release());
        if (there.isPresent()) {
            return there.get().sha256().equals(sha256) ? Adding.UNCHANGED : Adding.CONFLICT;
        }
        boolean edited = new LatestReleases(releases)
                .latest(checked.id())
                .filter(StoredRelease::local)
                .isPresent();
        if (edited) {
            return Adding.EDITED_HERE;
        }
        releases.add(checked, publication.manifest(), publication.documents(), Optional.empty(), clock.instant());
        changed.fire(new ReleasesChanged(checked.id()));
        return Adding.ADDED;
    }
}
