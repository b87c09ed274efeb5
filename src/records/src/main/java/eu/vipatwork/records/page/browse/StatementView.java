package eu.vipatwork.records.page.browse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A statement as a sentence in the language of the reader: who did what, with what result.
 *
 * @param happened its timestamp
 * @param parts of the sentence, in order
 * @param verb the IRI of the verb
 * @param verbWord the display text of the verb
 * @param results each in a few words
 * @param registration of the context, or null
 * @param voided whether a later statement voided it
 */
public record StatementView(
        UUID id,
        Instant stored,
        Instant happened,
        List<Part> parts,
        String verb,
        String verbWord,
        List<String> results,
        String registration,
        boolean voided) {

    /**
     * A part of the sentence.
     *
     * @param filter that finds more statements about it: agent, activity or statement; empty for plain text
     * @param value of the filter
     */
    public record Part(String text, String filter, String value) {

        static Part words(String text) {
            return new Part(text, "", "");
        }
    }

    /** The whole sentence as plain text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** The actor; empty for an anonymous group. */
    public Optional<Part> actor() {
        return parts.stream().filter(part -> part.filter().equals("agent")).findFirst();
    }
}
