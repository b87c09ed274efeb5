package eu.vipatwork.content.question;

import java.util.List;

/**
 * The result of one answer.
 *
 * @param score 0 to 1; null when the question is not scored
 * @param success whether it is entirely right; null when the question is not scored
 * @param feedback for each option, pair or step, in the author's order; or one for the whole answer
 * @param explanation for any answer; may be empty
 */
public record Mark(Double score, Boolean success, List<Feedback> feedback, Markup explanation) {

    public Mark {
        feedback = List.copyOf(feedback);
    }

    static Mark scored(double score, List<Feedback> feedback, Markup explanation) {
        return new Mark(score, score >= 1, feedback, explanation);
    }

    /** A mark with one feedback for the whole answer. */
    static Mark whole(Question question, double score, Markup right, Markup wrong) {
        boolean success = score >= 1;
        Feedback feedback =
                new Feedback(success ? "right" : "wrong", Markup.EMPTY, success ? right : wrong, true, success);
        return scored(score, List.of(feedback), question.explanation());
    }

    static Mark unscored(List<Feedback> feedback, Markup explanation) {
        return new Mark(null, null, feedback, explanation);
    }
}
