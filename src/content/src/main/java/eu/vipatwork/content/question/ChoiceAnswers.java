package eu.vipatwork.content.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shared by single choice, multiple choice, true/false and Likert. */
final class ChoiceAnswers {

    private ChoiceAnswers() {}

    /** @throws IllegalArgumentException when the answer is of another type or names an unknown option */
    static Set<String> several(Question question, List<Option> options, Answer answer) {
        List<String> known = options.stream().map(Option::id).toList();
        if (answer instanceof Answer.Chosen chosen && !chosen.ids().isEmpty() && known.containsAll(chosen.ids())) {
            return chosen.ids();
        }
        throw wrongKind(question, answer);
    }

    /** As {@link #several}, and exactly one. */
    static String one(Question question, List<Option> options, Answer answer) {
        Set<String> chosen = several(question, options, answer);
        if (chosen.size() != 1) {
            throw wrongKind(question, answer);
        }
        return chosen.iterator().next();
    }

    static IllegalArgumentException wrongKind(Question question, Answer answer) {
        return new IllegalArgumentException(
                "not an answer to " + question.id() + " (" + question.type() + "): " + answer.toText());
    }

    /** The correct response of a multiple choice is all its right options together. */
    static Interaction interaction(List<Option> options) {
        String pattern =
                options.stream().filter(Option::correct).map(Option::id).collect(Collectors.joining(Interaction.AND));
        return Interaction.choice(List.of(pattern), components(options));
    }

    static List<Interaction.Component> components(List<Option> options) {
        return options.stream()
                .map(option ->
                        new Interaction.Component(option.id(), option.text().plain()))
                .toList();
    }
}
