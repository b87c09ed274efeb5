package eu.vipatwork.content;

/**
 * A step of a sequencing question.
 *
 * @param id opaque: the author's own id would tell the order
 */
public record Step(String id, Markup text) {}
