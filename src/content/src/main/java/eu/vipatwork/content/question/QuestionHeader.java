package eu.vipatwork.content.question;

import eu.vipatwork.content.id.QuestionId;

/**
 * What questions of all types have in common.
 *
 * @param points the weight in the score of the unit, above 0
 * @param explanation shown after any answer; may be empty
 */
public record QuestionHeader(QuestionId id, Markup prompt, Markup explanation, double points) {}
