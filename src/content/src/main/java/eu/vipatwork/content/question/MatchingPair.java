package eu.vipatwork.content.question;

/**
 * A pair of a matching question.
 *
 * @param id of the left side
 * @param target the opaque id of the right side; pairs with the same text on the right share it
 */
public record MatchingPair(String id, Markup left, String target, Markup right, Markup feedback) {}
