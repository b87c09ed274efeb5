package eu.vipatwork.learning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import eu.vipatwork.content.question.FillIn;
import eu.vipatwork.content.question.Likert;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.MultipleChoice;
import eu.vipatwork.content.question.Numeric;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.question.TrueFalse;

/** The form fields of a right or a wrong answer to a question of any type, for the demonstration and tests. */
public final class SampleAnswer {

    private static final String ANSWER = "answer";

    private SampleAnswer() {}

    public static Map<String, List<String>> to(Question question, boolean right) {
        if (question instanceof SingleChoice single) {
            return Map.of(ANSWER, ids(single.options(), right).subList(0, 1));
        }
        if (question instanceof MultipleChoice multiple) {
            return Map.of(ANSWER, ids(multiple.options(), right));
        }
        if (question instanceof TrueFalse trueFalse) {
            return answer(Boolean.toString(trueFalse.answer() == right));
        }
        if (question instanceof Likert likert) {
            return answer(
                    likert.scale().get(right ? likert.scale().size() - 1 : 0).id());
        }
        if (question instanceof FillIn fillIn) {
            return answer(right ? fillIn.accepted().get(0) : "I am not sure");
        }
        if (question instanceof Numeric numeric) {
            BigDecimal off = right ? BigDecimal.ZERO : numeric.tolerance().add(BigDecimal.TEN);
            return answer(numeric.answer().add(off).toPlainString());
        }
        if (question instanceof Matching matching) {
            return matched(matching, right ? 0 : 1);
        }
        if (question instanceof Sequencing sequencing) {
            return ordered(sequencing, right ? 0 : 1);
        }
        return answer("I would first ask what happened, then agree on the next step and write it down.");
    }

    private static Map<String, List<String>> answer(String text) {
        return Map.of(ANSWER, List.of(text));
    }

    /** Where every option is right there is no wrong choice: the first option is chosen then. */
    private static List<String> ids(List<Option> options, boolean right) {
        List<String> ids = options.stream()
                .filter(option -> option.correct() == right)
                .map(Option::id)
                .toList();
        return ids.isEmpty() ? List.of(options.get(0).id()) : ids;
    }

    private static Map<String, List<String>> matched(Matching question, int off) {
        Map<String, List<String>> fields = new HashMap<>();
        int count = question.pairs().size();
        for (int i = 0; i < count; i++) {
            fields.put(
                    "match-" + question.pairs().get(i).id(),
                    List.of(question.pairs().get((i + off) % count).target()));
        }
        return fields;
    }

    private static Map<String, List<String>> ordered(Sequencing question, int off) {
        Map<String, List<String>> fields = new HashMap<>();
        int count = question.steps().size();
        for (int i = 0; i < count; i++) {
            fields.put("position-" + question.steps().get(i).id(), List.of(Integer.toString((i + off) % count + 1)));
        }
        return fields;
    }
}
