package eu.vipatwork.content.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import eu.vipatwork.content.id.DocumentId;

/**
 * A document as a list of contents names it.
 *
 * @param language in which it is there
 * @param facts of a case; empty of others
 */
public record ContentsEntry(DocumentId id, String title, String summary, Locale language, Map<String, List<String>> facts) {

    static ContentsEntry of(Article reading) {
        return new ContentsEntry(reading.id(), reading.title(), reading.summary(), reading.language(), reading.facts());
    }
}
