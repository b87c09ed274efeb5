package eu.vipatwork.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.id.QuestionId;

/**
 * The fields of one question in the form of a page, which has all questions of the page: their names begin with the id
 * of the question and a dot. An unanswered question has the field {@code ID.open}, because a question in which nothing
 * is chosen sends no other field; a long text that can be assessed has {@code ID.assess}.
 */
public final class QuestionFields {

    private static final String OPEN = ".open";
    private static final String ASSESS = ".assess";

    private QuestionFields() {}

    /** The fields of the question, named as {@link eu.vipatwork.content.question.Answer#from} reads them. */
    public static Map<String, List<String>> of(Map<String, List<String>> form, QuestionId question) {
        String prefix = question + ".";
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                fields.put(name.substring(prefix.length()), values);
            }
        });
        return fields;
    }

    /** Whether the form has any question that takes input. */
    static boolean any(Map<String, List<String>> form) {
        return form.keySet().stream().anyMatch(name -> name.endsWith(OPEN) || name.endsWith(ASSESS));
    }

    /** What is chosen or typed in this question, without empty fields; empty when the form has no such open question. */
    static Optional<Map<String, List<String>>> entered(Map<String, List<String>> form, QuestionId question) {
        if (!form.containsKey(question + OPEN)) {
            return Optional.empty();
        }
        Map<String, List<String>> entered = new LinkedHashMap<>();
        of(form, question).forEach((name, values) -> {
            List<String> filled =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (isOfAnAnswer(name) && !filled.isEmpty()) {
                entered.put(name, filled);
            }
        });
        return Optional.of(entered);
    }

    /** The criteria that are ticked; empty when the form does not ask for them. */
    static Optional<List<String>> criteria(Map<String, List<String>> form, QuestionId question) {
        return form.containsKey(question + ASSESS)
                ? Optional.of(form.getOrDefault(question + ".criterion", List.of()))
                : Optional.empty();
    }

    private static boolean isOfAnAnswer(String name) {
        return name.equals("answer") || name.startsWith("match-") || name.startsWith("position-");
    }
}
