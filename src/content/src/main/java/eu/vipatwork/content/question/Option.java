package eu.vipatwork.content.question;

/**
 * A choice of a single- or multiple-choice question, or a step of a Likert scale.
 *
 * @param correct false throughout on a scale
 * @param feedback why this is right or not, or what it means
 */
public record Option(String id, Markup text, boolean correct, Markup feedback) {}
