package eu.vipatwork.content.format.yaml;

import java.util.Optional;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/**
 * A Markdown file, taken apart: the fields between its first two lines of three hyphens, and the text after them.
 *
 * @param bodyLine the line of the file on which the body begins, from 1
 */
record FrontMatter(YamlFields fields, String body, int bodyLine) {

    private static final String FENCE = "---";

    /** Empty, with a fault, when the file has no front matter. */
    static Optional<FrontMatter> of(String text, FileFaults faults) {
        String[] lines = text.split("\n", -1);
        if (!lines[0].stripTrailing().equals(FENCE)) {
            faults.add(1, FaultKind.FRONT_MATTER_MISSING);
            return Optional.empty();
        }
        int end = 1;
        while (end < lines.length && !lines[end].stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.length) {
            faults.add(1, FaultKind.FRONT_MATTER_WITHOUT_END);
            return Optional.empty();
        }
        String yaml = String.join("\n", java.util.Arrays.copyOfRange(lines, 1, end));
        String body = String.join("\n", java.util.Arrays.copyOfRange(lines, end + 1, lines.length));
        int bodyLine = end + 2;
        return YamlReader.map(yaml, 2, faults).map(fields -> new FrontMatter(fields, body, bodyLine));
    }
}
