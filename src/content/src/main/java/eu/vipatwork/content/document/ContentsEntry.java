package eu.vipatwork.content.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.vipatwork.content.id.DocumentId;

/**
 * An entry of a table of contents.
 *
 * @param language the language of the document
 * @param facts of a case; empty for others
 */
public record ContentsEntry(
        DocumentId id, String title, String summary, Locale language, Map<String, List<String>> facts) {

    public static ContentsEntry of(Article reading) {
        return new ContentsEntry(reading.id(), reading.title(), reading.summary(), reading.language(), reading.facts());
    }
}
