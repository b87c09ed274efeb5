package eu.vipatwork.content.question;

/**
 * What the learner is told about one option, pair, step or criterion.
 *
 * @param id of the option, the pair, the step or the criterion; "right" or "wrong" where feedback is for the whole
 * @param label what stood there to choose; empty where feedback is for the whole
 * @param text may be empty
 * @param chosen whether the answer has it
 * @param right whether the answer is right in this place; null where nothing is right or wrong
 */
public record Feedback(String id, Markup label, Markup text, boolean chosen, Boolean right) {}
