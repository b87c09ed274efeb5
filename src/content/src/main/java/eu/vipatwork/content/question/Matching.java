package eu.vipatwork.content.question;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Items on the left to be matched with items on the right. The score is the share of right pairs. */
public record Matching(QuestionHeader asking, List<MatchingPair> pairs) implements Question {

    public Matching {
        pairs = List.copyOf(pairs);
    }

    @Override
    public String type() {
        return "matching";
    }

    /**
     * The right sides, each once, in an order that depends on the seed alone and is not that of the left sides.
     *
     * @param seed for example the id of the attempt
     */
    public List<MatchingTarget> targets(String seed) {
        List<MatchingTarget> targets = targets();
        return OpaqueIds.shuffled(
                targets,
                MatchingTarget::id,
                id(),
                seed,
                targets.stream().map(MatchingTarget::id).toList());
    }

    private List<MatchingTarget> targets() {
        Map<String, MatchingTarget> targets = new LinkedHashMap<>();
        pairs.forEach(pair -> targets.putIfAbsent(pair.target(), new MatchingTarget(pair.target(), pair.right())));
        return List.copyOf(targets.values());
    }

    @Override
    public Mark mark(Answer answer) {
        Map<String, String> matched = matched(answer);
        List<Feedback> feedback = pairs.stream()
                .map(pair -> new Feedback(
                        pair.id(), pair.left(), pair.feedback(), matched.containsKey(pair.id()), right(pair, matched)))
                .toList();
        long right = pairs.stream().filter(pair -> right(pair, matched)).count();
        return Mark.scored((double) right / pairs.size(), feedback, explanation());
    }

    @Override
    public Interaction interaction() {
        String pattern = pairs.stream()
                .map(pair -> pair.id() + Interaction.TO + pair.target())
                .collect(Collectors.joining(Interaction.AND));
        return Interaction.matching(
                List.of(pattern),
                pairs.stream()
                        .map(pair ->
                                new Interaction.Component(pair.id(), pair.left().plain()))
                        .toList(),
                targets().stream()
                        .sorted(Comparator.comparing(MatchingTarget::id))
                        .map(target -> new Interaction.Component(
                                target.id(), target.text().plain()))
                        .toList());
    }

    @Override
    public String response(Answer answer) {
        Map<String, String> matched = matched(answer);
        return pairs.stream()
                .filter(pair -> matched.containsKey(pair.id()))
                .map(pair -> pair.id() + Interaction.TO + matched.get(pair.id()))
                .collect(Collectors.joining(Interaction.AND));
    }

    private static boolean right(MatchingPair pair, Map<String, String> matched) {
        return pair.target().equals(matched.get(pair.id()));
    }

    private Map<String, String> matched(Answer answer) {
        if (answer instanceof Answer.Matched matched
                && pairs.stream()
                        .map(MatchingPair::id)
                        .toList()
                        .containsAll(matched.targets().keySet())
                && pairs.stream()
                        .map(MatchingPair::target)
                        .toList()
                        .containsAll(matched.targets().values())) {
            return matched.targets();
        }
        throw ChoiceAnswers.wrongKind(this, answer);
    }
}
