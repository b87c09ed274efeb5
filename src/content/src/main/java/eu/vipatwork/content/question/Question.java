package eu.vipatwork.content.question;

import eu.vipatwork.content.id.QuestionId;

/**
 * A question of a unit with its key. It is marked on the server; the key and the feedback reach the browser only after
 * the answer.
 *
 * <p>Ids of options, of right sides and of steps are those that forms, statements and stored answers use. They are
 * opaque where the author's own ids would reveal the right order or the right match.
 */
public sealed interface Question
        permits SingleChoice, MultipleChoice, TrueFalse, FillIn, Numeric, Matching, Sequencing, Likert, LongText {

    /** What all types have in common. */
    QuestionHeader asking();

    default QuestionId id() {
        return asking().id();
    }

    /** The situation and the question. */
    default Markup prompt() {
        return asking().prompt();
    }

    /** What is shown after an answer, whatever it was; may be empty. */
    default Markup explanation() {
        return asking().explanation();
    }

    /** The weight in the score of the unit, above 0; 0 for what is not scored. */
    default double points() {
        return scored() ? asking().points() : 0;
    }

    /** Whether an answer can be right or wrong. */
    default boolean scored() {
        return true;
    }

    /** As in the source files: {@code single-choice}. */
    String type();

    /** @throws IllegalArgumentException when the answer is of another type, or names an id that the question lacks */
    Mark mark(Answer answer);

    /** The question in a statement's activity definition (xAPI 1.0.3, Data, 4.1.1.6 and appendix C). */
    Interaction interaction();

    /** The answer as {@code result.response} (xAPI 1.0.3, Data, appendix C). */
    String response(Answer answer);
}
