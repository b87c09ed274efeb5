package eu.vipatwork.content.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.source.Fault;

/** What a new release must satisfy: its version is higher than all before, and it breaks no link of any publication. */
public final class ReleaseCheck {

    private final Releases releases;
    private final ContentFormat format;

    public ReleaseCheck(Releases releases, ContentFormat format) {
        this.releases = releases;
        this.format = format;
    }

    /** Whether the text is a version, and higher than those of all releases of the publication, withdrawn ones too. */
    public boolean acceptsVersion(String publication, String version) {
        if (!ReleaseId.valid(publication + "@" + version)) {
            return false;
        }
        ReleaseId wanted = ReleaseId.of(publication, version);
        return releases.all().stream()
                .map(StoredRelease::id)
                .filter(existing -> existing.publication().equals(publication))
                .allMatch(existing -> existing.compareTo(wanted) < 0);
    }

    /** The faults of the publication itself; when it has none, the links of any publication that it would break. */
    public List<Fault> faults(CheckedPublication candidate) {
        List<Fault> faults = new ArrayList<>(candidate.faults());
        if (faults.isEmpty()) {
            Map<String, CheckedPublication> all = new LatestReleases(releases).checked(format);
            all.put(candidate.folder(), candidate);
            faults.addAll(format.brokenLinks(all.values(), all.values()));
        }
        return faults;
    }
}
