package eu.vipatwork.authoring;

import java.util.Comparator;
import java.util.List;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.StoredRelease;

/** The version number after the highest one: 1.1 after 1.0, 2.4.1 after 2.4.0. */
public final class NextVersion {

    private NextVersion() {}

    /** @param releases of one publication, in any order, including withdrawn ones: a number is never used twice */
    public static String after(List<StoredRelease> releases) {
        String last = releases.stream()
                .map(StoredRelease::id)
                .max(Comparator.naturalOrder())
                .map(ReleaseId::version)
                .orElse("0.9");
        int point = last.lastIndexOf('.');
        return point < 0
                ? last + ".1"
                : last.substring(0, point + 1) + (Integer.parseInt(last.substring(point + 1)) + 1);
    }
}
