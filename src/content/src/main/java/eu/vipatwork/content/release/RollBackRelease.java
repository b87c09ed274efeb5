package eu.vipatwork.content.release;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.shared.PersonId;

/** Makes a new release that holds what an old one held. The releases between stay as they are. */
@Dependent
public class RollBackRelease {

    private final Releases releases;
    private final ContentFormat format;
    private final InstantSource clock;
    private final Event<ReleasesChanged> changed;

    @Inject
    public RollBackRelease(Releases releases, ContentFormat format, InstantSource clock, Event<ReleasesChanged> changed) {
        this.releases = releases;
        this.format = format;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Rolls back.
     *
     * @param version of the new release, larger than those there are
     * @param notes why; when empty, they name the old release
     */
    @Transactional
    public PublishResult rollBack(ReleaseId to, String version, TranslatedText notes, PersonId author) {
        Optional<String> manifest = releases.manifest(to);
        if (manifest.isEmpty()) {
            return new PublishResult.Unknown();
        }
        boolean taken = !ReleaseId.valid(to.publication() + "@" + version)
                || releases.all().stream()
                        .map(StoredRelease::id)
                        .anyMatch(there -> there.publication().equals(to.publication())
                                && there.compareTo(ReleaseId.of(to.publication(), version)) >= 0);
        if (taken) {
            return new PublishResult.VersionRefused();
        }
        Publication old = format.publication(manifest.get());
        TranslatedText said = notes.texts().isEmpty()
                ? new TranslatedText(Map.of(old.languages().get(0), "As in release " + to.version() + "."))
                : notes;
        Publication next = old.as(version, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), said, List.of());
        LatestReleases texts = new LatestReleases(releases);
        CheckedPublication checked = format.check(next.id(), format.manifest(next), texts.documents(to));
        List<Fault> faults = new ArrayList<>(checked.faults());
        if (faults.isEmpty()) {
            Map<String, CheckedPublication> all = texts.checked(format);
            all.put(checked.folder(), checked);
            faults.addAll(format.brokenLinks(all.values(), all.values()));
        }
        if (!faults.isEmpty()) {
            return new PublishResult.Refused(faults);
        }
        releases.add(next, checked.manifest(), checked.documents(), Optional.of(author), clock.instant());
        changed.fire(new ReleasesChanged(next.id()));
        return new PublishResult.Published(next.release());
    }
}
