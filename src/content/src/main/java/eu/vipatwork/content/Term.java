package eu.vipatwork.content;

import java.util.Optional;

/**
 * A word of the glossary.
 *
 * @param id the anchor of its entry, which {@code term:} links point to
 * @param source the text that the definition rests on, in words
 */
public record Term(String id, String term, String definition, Optional<String> source) {}
