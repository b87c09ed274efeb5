package eu.vipatwork.content.question;

import java.util.ArrayList;
import java.util.List;

/**
 * A text to write, which the learner then compares with a model answer, criterion by criterion. Not scored. The model
 * answer must not reach the browser before the text was saved.
 */
public record LongText(QuestionHeader asking, Markup modelAnswer, List<Markup> criteria) implements Question {

    public LongText {
        criteria = List.copyOf(criteria);
    }

    @Override
    public String type() {
        return "long-text";
    }

    @Override
    public boolean scored() {
        return false;
    }

    @Override
    public Mark mark(Answer answer) {
        Answer.LongTextAnswer given = given(answer);
        List<Feedback> feedback = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            feedback.add(new Feedback(
                    Integer.toString(i),
                    criteria.get(i),
                    Markup.EMPTY,
                    given.criteria().contains(i),
                    null));
        }
        return Mark.unscored(feedback, explanation());
    }

    @Override
    public Interaction interaction() {
        return Interaction.plain(InteractionType.LONG_FILL_IN, List.of());
    }

    @Override
    public String response(Answer answer) {
        return given(answer).text();
    }

    private Answer.LongTextAnswer given(Answer answer) {
        if (answer instanceof Answer.LongTextAnswer given
                && given.criteria().stream().allMatch(index -> index >= 0 && index < criteria.size())) {
            return given;
        }
        throw ChoiceAnswers.wrongKind(this, answer);
    }
}
