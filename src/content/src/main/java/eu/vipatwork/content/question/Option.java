package eu.vipatwork.content.question;

/**
 * An option of a single or multiple choice, or a step of a Likert scale.
 *
 * @param correct always false on a scale
 * @param feedback why this is right or not, or what it means
 */
public record Option(String id, Markup text, boolean correct, Markup feedback) {}
