package eu.vipatwork.content.question;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Steps to be put in order. The score is the share of steps in their right position. */
public record Sequencing(QuestionHeader asking, List<SequencingStep> steps, Markup right, Markup wrong)
        implements Question {

    /** @param steps in the right order */
    public Sequencing {
        steps = List.copyOf(steps);
    }

    @Override
    public String type() {
        return "sequencing";
    }

    /**
     * The steps in an order that depends on the seed alone and is not the right one.
     *
     * @param seed for example the id of the attempt
     */
    public List<SequencingStep> shown(String seed) {
        return OpaqueIds.shuffled(
                steps,
                SequencingStep::id,
                id(),
                seed,
                steps.stream().map(SequencingStep::id).toList());
    }

    @Override
    public Mark mark(Answer answer) {
        List<String> ordered = ordered(answer);
        int inPlace = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(ordered.get(i))) {
                inPlace++;
            }
        }
        return Mark.whole(this, (double) inPlace / steps.size(), right, wrong);
    }

    @Override
    public Interaction interaction() {
        String pattern = String.join(
                Interaction.AND, steps.stream().map(SequencingStep::id).toList());
        return Interaction.sequencing(
                List.of(pattern),
                steps.stream()
                        .sorted(Comparator.comparing(SequencingStep::id))
                        .map(step ->
                                new Interaction.Component(step.id(), step.text().plain()))
                        .toList());
    }

    @Override
    public String response(Answer answer) {
        return String.join(Interaction.AND, ordered(answer));
    }

    private List<String> ordered(Answer answer) {
        List<String> known = steps.stream().map(SequencingStep::id).toList();
        if (answer instanceof Answer.Ordered ordered
                && ordered.steps().size() == known.size()
                && new HashSet<>(ordered.steps()).equals(new HashSet<>(known))) {
            return ordered.steps();
        }
        throw ChoiceAnswers.wrongKind(this, answer);
    }
}
