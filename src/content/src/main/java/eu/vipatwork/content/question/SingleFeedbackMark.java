package eu.vipatwork.content.question;

import java.util.List;

/** Marks of questions whose feedback is for the whole answer, not for its parts. */
final class SingleFeedbackMark {

    private SingleFeedbackMark() {}

    static Mark mark(Question question, boolean success, Markup right, Markup wrong) {
        return mark(question, success ? 1 : 0, right, wrong);
    }

    static Mark mark(Question question, double score, Markup right, Markup wrong) {
        boolean success = score >= 1;
        Feedback feedback =
                new Feedback(success ? "right" : "wrong", Markup.EMPTY, success ? right : wrong, true, success);
        return Mark.scored(score, List.of(feedback), question.explanation());
    }
}
