package eu.vipatwork.content.release;

import java.util.ArrayList;
import java.util.List;

import eu.vipatwork.content.release.TextDiff.Kind;
import eu.vipatwork.content.release.TextDiff.Line;
import eu.vipatwork.content.release.TextDiff.Piece;
import eu.vipatwork.content.release.TextDiff.Row;

/**
 * A difference as a page shows it: the changed lines with some lines around, in groups that belong together.
 *
 * @param changed how many lines differ
 */
public record DifferenceView(List<List<Shown>> groups, int changed) {

    /** A line before and after; pieces of both in one for reading inline. */
    public record Shown(
            String kind,
            Integer numberBefore,
            Integer numberAfter,
            List<Part> before,
            List<Part> after,
            List<Part> inline) {}

    /** Some words: {@code same}, {@code ins} or {@code del}. */
    public record Part(String kind, String text) {}

    private static final int AROUND = 2;

    public static DifferenceView of(TextDiff difference) {
        return of(difference, AROUND);
    }

    /** Only what changed, without the lines around it. */
    public static DifferenceView changesOf(TextDiff difference) {
        return of(difference, 0);
    }

    private static DifferenceView of(TextDiff difference, int around) {
        List<List<Shown>> groups = difference.hunks(around).stream()
                .map(rows -> rows.stream().map(DifferenceView::shown).toList())
                .toList();
        int changed = (int) difference.rows().stream()
                .filter(row -> row.kind() != Kind.SAME)
                .count();
        return new DifferenceView(groups, changed);
    }

    /** How many words are new, to tell how long reading takes. */
    public static int newWords(TextDiff difference) {
        return difference.rows().stream()
                .filter(row -> row.kind() != Kind.SAME && row.after() != null)
                .mapToInt(row -> row.after().text().split("\\s+").length)
                .sum();
    }

    private static Shown shown(Row row) {
        return new Shown(
                row.kind().name().toLowerCase(java.util.Locale.ROOT),
                row.before() == null ? null : (Integer) row.before().number(),
                row.after() == null ? null : (Integer) row.after().number(),
                parts(row.before(), "del"),
                parts(row.after(), "ins"),
                inline(row));
    }

    private static List<Part> parts(Line line, String changed) {
        return line == null
                ? List.of()
                : line.pieces().stream()
                        .filter(piece -> !piece.text().isEmpty())
                        .map(piece -> new Part(piece.changed() ? changed : "same", piece.text()))
                        .toList();
    }

    private static List<Part> inline(Row row) {
        if (row.kind() != Kind.CHANGED) {
            return row.after() == null ? parts(row.before(), "del") : parts(row.after(), "ins");
        }
        List<Part> inline = new ArrayList<>();
        Pieces before = new Pieces(row.before().pieces());
        Pieces after = new Pieces(row.after().pieces());
        while (before.any() || after.any()) {
            if (before.any() && (before.changed() || !after.any())) {
                inline.add(new Part("del", before.take(before.rest())));
            } else if (after.any() && (after.changed() || !before.any())) {
                inline.add(new Part("ins", after.take(after.rest())));
            } else {
                int same = Math.min(before.rest(), after.rest());
                before.take(same);
                inline.add(new Part("same", after.take(same)));
            }
        }
        return inline;
    }

    /** Pieces that are taken from their beginning; those that are the same on both sides need not end together. */
    private static final class Pieces {

        private final List<Piece> pieces;
        private int index;
        private int offset;

        Pieces(List<Piece> pieces) {
            this.pieces =
                    pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
        }

        boolean any() {
            return index < pieces.size();
        }

        boolean changed() {
            return pieces.get(index).changed();
        }

        int rest() {
            return pieces.get(index).text().length() - offset;
        }

        String take(int length) {
            String text = pieces.get(index).text().substring(offset, offset + length);
            offset += length;
            if (offset == pieces.get(index).text().length()) {
                index++;
                offset = 0;
            }
            return text;
        }
    }
}
