package eu.vipatwork.content.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * The difference between two texts, line by line, and word by word within a changed line. A side-by-side view shows the
 * two lines of a row in two columns, an inline view one below the other.
 */
public record TextDiff(List<Row> rows) {

    /** What happened to a line. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A line of the first text and the line of the second that replaced it.
     *
     * @param before null when the line was added
     * @param after null when it was removed
     */
    public record Row(Kind kind, Line before, Line after) {}

    /**
     * A line of one of the texts.
     *
     * @param number from 1
     * @param pieces that make up the line
     */
    public record Line(int number, List<Piece> pieces) {

        public Line {
            pieces = List.copyOf(pieces);
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /** Words that are the same on both sides, or changed. */
    public record Piece(String text, boolean changed) {}

    private static final int LONGEST_LINE = 5_000;

    public TextDiff {
        rows = List.copyOf(rows);
    }

    /** Between two whole texts. */
    public static TextDiff between(String before, String after) {
        return between(lines(before), lines(after));
    }

    /** Between two lists of lines, or of paragraphs. */
    public static TextDiff between(List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        int one = 0;
        int two = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            while (one < delta.getSource().getPosition()) {
                rows.add(new Row(Kind.SAME, whole(before, one++, false), whole(after, two++, false)));
            }
            int removed = delta.getSource().size();
            int added = delta.getTarget().size();
            for (int i = 0; i < Math.max(removed, added); i++) {
                if (i < removed && i < added) {
                    rows.add(changed(before, one++, after, two++));
                } else if (i < removed) {
                    rows.add(new Row(Kind.REMOVED, whole(before, one++, true), null));
                } else {
                    rows.add(new Row(Kind.ADDED, null, whole(after, two++, true)));
                }
            }
        }
        while (one < before.size()) {
            rows.add(new Row(Kind.SAME, whole(before, one++, false), whole(after, two++, false)));
        }
        return new TextDiff(rows);
    }

    /** Whether the texts are the same. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME);
    }

    /** The changed rows, each with this many rows of context, grouped where they touch. */
    public List<List<Row>> hunks(int around) {
        List<List<Row>> hunks = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == Kind.SAME) {
                continue;
            }
            int from = Math.max(0, i - around);
            int to = Math.min(rows.size(), i + around + 1);
            if (from > end || hunks.isEmpty()) {
                hunks.add(new ArrayList<>(rows.subList(from, to)));
            } else {
                hunks.get(hunks.size() - 1).addAll(rows.subList(end, Math.max(end, to)));
            }
            end = Math.max(end, to);
        }
        return hunks;
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static Line whole(List<String> lines, int index, boolean changed) {
        return new Line(index + 1, List.of(new Piece(lines.get(index), changed)));
    }

    private static Row changed(List<String> before, int one, List<String> after, int two) {
        String a = before.get(one);
        String b = after.get(two);
        if (a.length() > LONGEST_LINE || b.length() > LONGEST_LINE) {
            return new Row(Kind.CHANGED, whole(before, one, true), whole(after, two, true));
        }
        List<String> wordsBefore = words(a);
        List<String> wordsAfter = words(b);
        boolean[] goneBefore = new boolean[wordsBefore.size()];
        boolean[] newAfter = new boolean[wordsAfter.size()];
        for (AbstractDelta<String> delta :
                DiffUtils.diff(wordsBefore, wordsAfter).getDeltas()) {
            Arrays.fill(
                    goneBefore,
                    delta.getSource().getPosition(),
                    delta.getSource().getPosition() + delta.getSource().size(),
                    true);
            Arrays.fill(
                    newAfter,
                    delta.getTarget().getPosition(),
                    delta.getTarget().getPosition() + delta.getTarget().size(),
                    true);
        }
        return new Row(
                Kind.CHANGED,
                new Line(one + 1, pieces(wordsBefore, goneBefore)),
                new Line(two + 1, pieces(wordsAfter, newAfter)));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split("(?<=[^\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}])"));
    }

    private static List<Piece> pieces(List<String> words, boolean[] changed) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && changed[i] != changed[i - 1]) {
                pieces.add(new Piece(run.toString(), changed[i - 1]));
                run.setLength(0);
            }
            run.append(words.get(i));
        }
        pieces.add(new Piece(run.toString(), !words.isEmpty() && changed[words.size() - 1]));
        return pieces;
    }
}
