package eu.vipatwork.content.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.question.OpaqueIds;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;

/** The source texts of the latest releases: drafts start from them, and new releases are checked against them. */
public final class LatestReleases {

    private final Releases releases;

    public LatestReleases(Releases releases) {
        this.releases = releases;
    }

    /** The latest release of each publication, ignoring withdrawn ones. */
    public Map<String, StoredRelease> latest() {
        Map<String, StoredRelease> latest = new TreeMap<>();
        releases.all().stream()
                .filter(release -> release.withdrawn().isEmpty())
                .forEach(release -> latest.put(release.id().publication(), release));
        return latest;
    }

    public Optional<StoredRelease> latest(String publication) {
        return Optional.ofNullable(latest().get(publication));
    }

    /** All documents of a release. */
    public List<DocumentText> documents(ReleaseId release) {
        List<DocumentText> documents = new ArrayList<>();
        releases.contents(release)
                .forEach(revision -> documents.add(releases.text(revision.id()).orElseThrow()));
        return documents;
    }

    /** The SHA-256 of the same document in the latest release. */
    public Optional<String> sha256(String publication, DocumentText document) {
        Optional<StoredRelease> latest = latest(publication);
        if (document.kind() == DocumentKind.MANIFEST) {
            return latest.flatMap(release -> releases.manifest(release.id())).map(OpaqueIds::sha256);
        }
        return latest.flatMap(release -> releases.contents(release.id()).stream()
                .filter(revision -> revision.kind() == document.kind()
                        && revision.name().equals(document.name())
                        && revision.language().equals(document.language()))
                .map(StoredRevision::sha256)
                .findFirst());
    }

    /** Every publication's latest release, read and checked. */
    public Map<String, CheckedPublication> checked(ContentFormat format) {
        Map<String, CheckedPublication> checked = new HashMap<>();
        latest().forEach((publication, release) -> checked.put(
                publication,
                format.check(publication, releases.manifest(release.id()).orElseThrow(), documents(release.id()))));
        return checked;
    }
}
