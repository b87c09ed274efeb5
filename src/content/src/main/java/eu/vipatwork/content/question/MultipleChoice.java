package eu.vipatwork.content.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One or more right options. The score is (right chosen - wrong chosen) / right, not below 0. */
public record MultipleChoice(QuestionHeader asking, List<Option> options) implements Question {

    public MultipleChoice {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return "multiple-choice";
    }

    /** The options in an order that depends on the seed alone, for example the id of the attempt. */
    public List<Option> options(String seed) {
        return OpaqueIds.shuffled(options, Option::id, id(), seed, null);
    }

    @Override
    public Mark mark(Answer answer) {
        Set<String> chosen = ChoiceAnswers.several(this, options, answer);
        List<Feedback> feedback = options.stream()
                .map(option -> new Feedback(
                        option.id(), option.text(), option.feedback(), chosen.contains(option.id()), option.correct()))
                .toList();
        long right = options.stream().filter(Option::correct).count();
        long rightChosen = options.stream()
                .filter(option -> option.correct() && chosen.contains(option.id()))
                .count();
        long wrongChosen = chosen.size() - rightChosen;
        return Mark.scored(Math.max(0, (double) (rightChosen - wrongChosen) / right), feedback, explanation());
    }

    @Override
    public Interaction interaction() {
        return ChoiceAnswers.interaction(options);
    }

    @Override
    public String response(Answer answer) {
        Set<String> chosen = ChoiceAnswers.several(this, options, answer);
        return options.stream().map(Option::id).filter(chosen::contains).collect(Collectors.joining(Interaction.AND));
    }
}
