package eu.vipatwork.authoring;

import java.util.List;
import eu.vipatwork.content.release.StoredRelease;

/** Which number comes next: 1.1 after 1.0, 2.4.1 after 2.4.0. */
final class NextVersion {

    private NextVersion() {}

    /** @param releases of one publication, in any order, withdrawn ones too: a number is never used twice */
    static String after(List<StoredRelease> releases) {
        String last = releases.stream()
                .map(StoredRelease::id)
                .max(java.util.Comparator.naturalOrder())
                .map(release -> release.version())
                .orElse("0.9");
        int point = last.lastIndexOf('.');
        return point < 0
                ? last + ".1"
                : last.substring(0, point + 1) + (Integer.parseInt(last.substring(point + 1)) + 1);
    }
}
