package eu.vipatwork.content.question;

/**
 * A right side of a matching question, to choose from.
 *
 * @param id opaque
 */
public record MatchingTarget(String id, Markup text) {}
