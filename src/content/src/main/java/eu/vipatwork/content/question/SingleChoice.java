package eu.vipatwork.content.question;

import java.util.List;

/** One right option among several. */
public record SingleChoice(QuestionHeader asking, List<Option> options) implements Question {

    public SingleChoice {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return "single-choice";
    }

    /** The options in an order that depends on the seed alone, for example the id of the attempt. */
    public List<Option> options(String seed) {
        return OpaqueIds.shuffled(options, Option::id, id(), seed, null);
    }

    @Override
    public Mark mark(Answer answer) {
        String chosen = ChoiceAnswers.one(this, options, answer);
        List<Feedback> feedback = options.stream()
                .map(option -> new Feedback(
                        option.id(),
                        option.text(),
                        option.feedback(),
                        option.id().equals(chosen),
                        option.correct()))
                .toList();
        double score = options.stream()
                        .anyMatch(option -> option.correct() && option.id().equals(chosen))
                ? 1
                : 0;
        return Mark.scored(score, feedback, explanation());
    }

    @Override
    public Interaction interaction() {
        return ChoiceAnswers.interaction(options);
    }

    @Override
    public String response(Answer answer) {
        return ChoiceAnswers.one(this, options, answer);
    }
}
