package eu.vipatwork.content.format.yaml;

import java.util.Arrays;
import java.util.Optional;

import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/**
 * A Markdown file split into its front matter and body. The front matter is between the first two lines of three
 * hyphens.
 *
 * @param bodyLine the line of the file on which the body begins, from 1
 */
public record FrontMatter(YamlFields fields, String body, int bodyLine) {

    private static final String FENCE = "---";

    /** Empty, with a fault, when the file has no front matter. */
    public static Optional<FrontMatter> of(String text, FileFaults faults) {
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
        String yaml = String.join("\n", Arrays.copyOfRange(lines, 1, end));
        String body = String.join("\n", Arrays.copyOfRange(lines, end + 1, lines.length));
        int bodyLine = end + 2;
        return YamlReader.map(yaml, 2, faults).map(fields -> new FrontMatter(fields, body, bodyLine));
    }
}
