package eu.vipatwork.content.test;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.vipatwork.content.release.TextDiff;

/** The two texts of a difference, put together again from its rows. */
public final class TextDiffSides {

    private TextDiffSides() {}

    public static String before(TextDiff diff) {
        return text(diff, TextDiff.Row::before);
    }

    public static String after(TextDiff diff) {
        return text(diff, TextDiff.Row::after);
    }

    private static String text(TextDiff diff, Function<TextDiff.Row, TextDiff.Line> side) {
        return diff.rows().stream()
                .map(side)
                .filter(Objects::nonNull)
                .map(TextDiff.Line::text)
                .collect(Collectors.joining("\n"));
    }
}
