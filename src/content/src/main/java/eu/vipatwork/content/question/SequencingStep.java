package eu.vipatwork.content.question;

/**
 * A step of a sequencing question.
 *
 * @param id opaque: the author's own id would tell the order
 */
public record SequencingStep(String id, Markup text) {}
