package eu.vipatwork.content.question;

import java.util.List;

/** A rating scale. No answer is right or wrong, and none is scored. */
public record Likert(QuestionHeader asking, List<Option> scale) implements Question {

    public Likert {
        scale = List.copyOf(scale);
    }

    @Override
    public String type() {
        return "likert";
    }

    @Override
    public boolean scored() {
        return false;
    }

    @Override
    public Mark mark(Answer answer) {
        String chosen = ChoiceAnswers.one(this, scale, answer);
        return Mark.unscored(
                scale.stream()
                        .map(option -> new Feedback(
                                option.id(),
                                option.text(),
                                option.feedback(),
                                option.id().equals(chosen),
                                null))
                        .toList(),
                explanation());
    }

    @Override
    public Interaction interaction() {
        return Interaction.likert(ChoiceAnswers.components(scale));
    }

    @Override
    public String response(Answer answer) {
        return ChoiceAnswers.one(this, scale, answer);
    }
}
