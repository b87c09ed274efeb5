package eu.vipatwork.content.id;

import java.util.regex.Pattern;

/**
 * The permanent name of one release of a publication: {@code intermediary@1.0}. The content of a release never changes;
 * enrolments, addresses and statements refer to it.
 */
public record ReleaseId(String value) implements Comparable<ReleaseId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}@[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");

    /** @throws IllegalArgumentException when the text is not a publication's id, "@" and a version such as 1.0 or 2.3.1 */
    public ReleaseId {
        if (!valid(value)) {
            throw new IllegalArgumentException("a release id is a publication, @ and a version: " + value);
        }
    }

    /** Whether the text has the form of a release id; for addresses that users enter. */
    public static boolean valid(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    public static ReleaseId of(String publication, String version) {
        return new ReleaseId(publication + "@" + version);
    }

    /** The publication's id, the part before the "@". */
    public String publication() {
        return value.substring(0, value.indexOf('@'));
    }

    /** The course, if the publication is one. */
    public CourseId course() {
        return new CourseId(publication());
    }

    /** The version, the part after the "@". */
    public String version() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** By publication, then by version, its numbers compared as numbers: 1.9 before 1.10. */
    @Override
    public int compareTo(ReleaseId other) {
        int byPublication = publication().compareTo(other.publication());
        return byPublication != 0 ? byPublication : compareVersions(version(), other.version());
    }

    private static int compareVersions(String one, String two) {
        String[] a = one.split("\\.", -1);
        String[] b = two.split("\\.", -1);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int x = i < a.length ? Integer.parseInt(a[i]) : 0;
            int y = i < b.length ? Integer.parseInt(b[i]) : 0;
            if (x != y) {
                return Integer.compare(x, y);
            }
        }
        return Integer.compare(a.length, b.length);
    }

    @Override
    public String toString() {
        return value;
    }
}
