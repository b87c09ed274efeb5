package eu.vipatwork.content.document;

import java.util.Optional;

/**
 * A word of the glossary.
 *
 * @param id the anchor of its entry, which {@code term:} links point to
 * @param source the text that the definition rests on, in words
 */
public record GlossaryTerm(String id, String term, String definition, Optional<String> source) {}
