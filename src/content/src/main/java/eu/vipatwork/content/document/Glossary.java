package eu.vipatwork.content.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The glossary in one language, in the author's order.
 *
 * @param sha256 of the source text
 */
public record Glossary(Locale language, List<GlossaryTerm> terms, String sha256) {

    public Glossary {
        terms = List.copyOf(terms);
    }

    public Optional<GlossaryTerm> term(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
