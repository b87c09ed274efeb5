package eu.vipatwork.content.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A learner's answer before it is marked. {@link #from} reads it from a form; {@link #toText} and {@link #fromText}
 * store it as one line of JSON.
 */
public sealed interface Answer {

    /**
     * Of a single choice, a true/false question ("true" or "false") or a Likert scale: one id. Of a multiple choice:
     * one or more.
     */
    record Chosen(Set<String> ids) implements Answer {
        public Chosen {
            ids = Collections.unmodifiableSet(new TreeSet<>(ids));
        }

        public static Chosen one(String id) {
            return new Chosen(Set.of(id));
        }
    }

    /** Of a fill-in, as typed, without surrounding white space. */
    record Text(String text) implements Answer {}

    /** Of a numeric question. */
    @SuppressWarnings("JavaLangClash") // the word of the domain; always written Answer.Number
    record Number(BigDecimal value) implements Answer {}

    /** Of a matching question: the id of the right side by the id of the pair on the left. */
    record Matched(Map<String, String> targets) implements Answer {
        public Matched {
            targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        }
    }

    /** Of a sequencing question: the ids of the steps in the learner's order. */
    record Ordered(List<String> steps) implements Answer {
        public Ordered {
            steps = Collections.unmodifiableList(new ArrayList<>(steps));
        }
    }

    /**
     * Of a long text.
     *
     * @param criteria the numbers, from 0, of the criteria that the learner considers met; empty before the comparison
     *     with the model answer
     */
    record LongTextAnswer(String text, Set<Integer> criteria) implements Answer {
        public LongTextAnswer {
            criteria = Collections.unmodifiableSet(new TreeSet<>(criteria));
        }
    }

    /**
     * Reads the fields of a form that works without JavaScript:
     *
     * <ul>
     *   <li>single choice, true/false, Likert: {@code answer=ID}
     *   <li>multiple choice: {@code answer=ID}, once for each that is chosen
     *   <li>fill-in, numeric, long text: {@code answer=TEXT}; long text then {@code criterion=NUMBER}, repeated
     *   <li>matching: {@code match-PAIR=RIGHT} for each pair ({@link Matching#targets})
     *   <li>sequencing: {@code position-STEP=1..n} for each step ({@link Sequencing#shown})
     * </ul>
     *
     * Fields that the type does not use are ignored.
     *
     * @param language of the reader, which decides how a number is written
     */
    static AnswerFormResult from(Question question, Map<String, List<String>> form, Locale language) {
        return new AnswerForm(form, language).read(question);
    }

    /** One line of JSON. */
    default String toText() {
        return AnswerJson.write(this);
    }

    /** @throws IllegalArgumentException when {@link #toText} did not write this */
    static Answer fromText(String text) {
        return AnswerJson.read(text);
    }
}
