package eu.vipatwork.content.question;

/**
 * What the learner is told about one option, pair, step or criterion.
 *
 * @param id of the option, the pair, the step or the criterion; "right" or "wrong" where feedback is for the whole
 *     answer
 * @param label the text of the option, pair, step or criterion; empty where feedback is for the whole answer
 * @param text may be empty
 * @param chosen whether it is part of the answer
 * @param right whether the answer is right here; null where nothing is right or wrong
 */
public record Feedback(String id, Markup label, Markup text, boolean chosen, Boolean right) {}
