package eu.vipatwork.content.release;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Makes a new release with the content of an old one. The releases in between stay as they are. */
@Dependent
public class RollBackRelease {

    private final Releases releases;
    private final ContentFormat format;
    private final ReleaseCheck check;
    private final InstantSource clock;
    private final Event<ReleasesChanged> changed;

    @Inject
    public RollBackRelease(
            Releases releases, ContentFormat format, InstantSource clock, Event<ReleasesChanged> changed) {
        this.releases = releases;
        this.format = format;
        this.check = new ReleaseCheck(releases, format);
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Rolls back.
     *
     * @param version of the new release, higher than all existing ones
     * @param notes the reason; when empty, they name the old release
     */
    @Transactional
    public PublishResult rollBack(ReleaseId to, String version, TranslatedText notes, PersonId author) {
        Optional<String> manifest = releases.manifest(to);
        if (manifest.isEmpty()) {
            return new PublishResult.Unknown();
        }
        if (!check.acceptsVersion(to.publication(), version)) {
            return new PublishResult.VersionRefused();
        }
        Publication old = format.publication(manifest.get());
        TranslatedText releaseNotes = notes.texts().isEmpty()
                ? new TranslatedText(Map.of(old.languages().get(0), "As in release " + to.version() + "."))
                : notes;
        Publication next =
                old.as(version, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), releaseNotes, List.of());
        CheckedPublication checked =
                format.check(next.id(), format.manifest(next), new LatestReleases(releases).documents(to));
        List<Fault> faults = check.faults(checked);
        if (!faults.isEmpty()) {
            return new PublishResult.Refused(faults);
        }
        releases.add(next, checked.manifest(), checked.documents(), Optional.of(author), clock.instant());
        changed.fire(new ReleasesChanged(next.id()));
        return new PublishResult.Published(next.release());
    }
}
