package eu.vipatwork.content.release;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.ReleaseId;

/**
 * Withdraws a release. It stays readable at its own address and for learners enrolled in it; the release before becomes
 * the latest again.
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

    /** False when there is no such release, or it is withdrawn already. */
    @Transactional
    public boolean withdraw(ReleaseId release) {
        Optional<StoredRelease> existing = releases.find(release);
        if (existing.isEmpty() || existing.get().withdrawn().isPresent()) {
            return false;
        }
        releases.withdraw(release, clock.instant());
        changed.fire(new ReleasesChanged(release.publication()));
        return true;
    }
}
