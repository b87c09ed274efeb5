package eu.vipatwork.content.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.ContentFormat;

/** Writes the notes of a release from its manifest and the marks of the authors. */
@Dependent
public class FindReleaseNotes {

    private final Releases releases;
    private final ContentFormat format;
    private final FindChanges changes;

    @Inject
    public FindReleaseNotes(Releases releases, ContentFormat format, FindChanges changes) {
        this.releases = releases;
        this.format = format;
        this.changes = changes;
    }

    /** The notes of one release. */
    public Optional<ReleaseNotes> of(ReleaseId release, Locale language) {
        return releases.manifest(release).map(manifest -> {
            Optional<ReleaseId> before = releases.all().stream()
                    .map(StoredRelease::id)
                    .filter(other -> other.publication().equals(release.publication()) && other.compareTo(release) < 0)
                    .max(Comparator.naturalOrder());
            return new ReleaseNotes(
                    format.publication(manifest),
                    before,
                    before.map(earlier -> changes.between(earlier, release, language))
                            .orElse(List.of()));
        });
    }

    /** The notes of all releases of a publication, the newest first; withdrawn ones are left out. */
    public List<ReleaseNotes> ofPublication(String publication, Locale language) {
        List<ReleaseNotes> notes = new ArrayList<>();
        releases.all().stream()
                .filter(release -> release.id().publication().equals(publication)
                        && release.withdrawn().isEmpty())
                .sorted(Comparator.comparing(StoredRelease::id).reversed())
                .forEach(release -> of(release.id(), language).ifPresent(notes::add));
        return notes;
    }
}
