package eu.vipatwork.content.document;

import java.util.Optional;

/**
 * A term of the glossary.
 *
 * @param id the anchor of its entry, which {@code term:} links point to
 * @param source the source of the definition, as text
 */
public record GlossaryTerm(String id, String term, String definition, Optional<String> source) {}
