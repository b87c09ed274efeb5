package eu.vipatwork.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document as a list of contents names it.
 *
 * @param language in which it is there
 * @param facts of a case; empty of others
 */
public record Heading(DocumentId id, String title, String summary, Locale language, Map<String, List<String>> facts) {

    static Heading of(Reading reading) {
        return new Heading(reading.id(), reading.title(), reading.summary(), reading.language(), reading.facts());
    }
}
