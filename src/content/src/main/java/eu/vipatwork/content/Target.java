package eu.vipatwork.content;

/**
 * A right side of a matching question, to choose from.
 *
 * @param id opaque
 */
public record Target(String id, Markup text) {}
