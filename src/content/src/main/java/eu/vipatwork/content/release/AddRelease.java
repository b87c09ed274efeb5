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

/** Stores an imported release that was checked: all of it, or nothing. */
@Dependent
public class AddRelease {

    /** The result of adding a release. */
    public enum Result {
        ADDED,
        /** The release exists with the same content. */
        UNCHANGED,
        /** The release exists with different content and stays as it is. */
        CONFLICT,
        /** The latest release was published on this server; an import must not supersede it. */
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

    /** @throws IllegalArgumentException when the publication has faults */
    @Transactional
    public Result add(CheckedPublication publication) {
        Publication checked = publication
                .publication()
                .filter(one -> publication.faults().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("a publication with faults is not stored"));
        String sha256 = ContentFingerprint.of(publication.manifest(), publication.documents());
        Optional<StoredRelease> existing = releases.find(checked.release());
        if (existing.isPresent()) {
            return existing.get().sha256().equals(sha256) ? Result.UNCHANGED : Result.CONFLICT;
        }
        boolean edited = new LatestReleases(releases)
                .latest(checked.id())
                .filter(StoredRelease::local)
                .isPresent();
        if (edited) {
            return Result.EDITED_HERE;
        }
        releases.add(checked, publication.manifest(), publication.documents(), Optional.empty(), clock.instant());
        changed.fire(new ReleasesChanged(checked.id()));
        return Result.ADDED;
    }
}
