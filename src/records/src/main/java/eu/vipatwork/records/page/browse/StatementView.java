package eu.vipatwork.records.page.browse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A statement for people to read: who did what, and with what result, in their language.
 *
 * @param happened when it happened, as whoever sent it says
 * @param parts of the sentence, one after another
 * @param verb its IRI
 * @param verbWord a short word for the verb
 * @param results what came of it, each a few words
 * @param registration whose course of learning it belongs to, or null
 * @param voided whether it was declared void afterwards
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
     * @param filter what to look for to find more about it: agent, activity, statement; empty text for mere words
     * @param value its value
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

    /** Who did it, as the filter names them; empty for a group without a name. */
    public Optional<Part> actor() {
        return parts.stream().filter(part -> part.filter().equals("agent")).findFirst();
    }
}
