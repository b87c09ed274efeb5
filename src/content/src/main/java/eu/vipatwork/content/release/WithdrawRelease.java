package eu.vipatwork.content.release;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.ReleaseId;

/**
 * Takes a release out of the catalogue. It stays readable under its own address and for those who are pinned to it; the
 * release before it becomes the latest again.
 */
@Dependent
public class WithdrawRelease {

    private final Releases releases;
    private final InstantSource clock;
    private final Event<ReleasesChanged> changed;

    @Inject
    public WithdrawRelease(Releases releases, InstantSource clock, Event<ReleasesChanged> changed) {
        this.releases = releases;
        this.clock = clock;
        this.changed = changed;
    }

    /** False when there is no such release, or it was withdrawn before. */
    @Transactional
    public boolean withdraw(ReleaseId release) {
        Optional<StoredRelease> there = releases.find(release);
        if (there.isEmpty() || there.get().withdrawn().isPresent()) {
            return false;
        }
        releases.withdraw(release, clock.instant());
        changed.fire(new ReleasesChanged(release.publication()));
        return true;
    }
}
