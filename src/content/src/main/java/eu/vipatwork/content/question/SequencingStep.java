package eu.vipatwork.content.question;

/**
 * A step of a sequencing question.
 *
 * @param id opaque: the author's own id would reveal the order
 */
public record SequencingStep(String id, Markup text) {}
