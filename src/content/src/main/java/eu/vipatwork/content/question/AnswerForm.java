package eu.vipatwork.content.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads an answer from the fields of a form, or gives the reason why it cannot. */
final class AnswerForm {

    /** The most characters of a short answer. */
    static final int MAX_SHORT = 500;

    /** The most characters of a long text. */
    static final int MAX_LONG = 20_000;

    private static final String ANSWER = "answer";

    private final Map<String, List<String>> form;
    private final Locale language;

    AnswerForm(Map<String, List<String>> form, Locale language) {
        this.form = form;
        this.language = language;
    }

    AnswerFormResult read(Question question) {
        if (question instanceof SingleChoice single) {
            return one(single.options().stream().map(Option::id).toList());
        } else if (question instanceof MultipleChoice multiple) {
            return several(multiple.options().stream().map(Option::id).toList());
        } else if (question instanceof TrueFalse) {
            return one(List.of("true", "false"));
        } else if (question instanceof Likert likert) {
            return one(likert.scale().stream().map(Option::id).toList());
        } else if (question instanceof FillIn) {
            return text();
        } else if (question instanceof Numeric numeric) {
            return number(numeric);
        } else if (question instanceof Matching matching) {
            return matched(matching);
        } else if (question instanceof Sequencing sequencing) {
            return ordered(sequencing);
        }
        return longText((LongText) question);
    }

    private AnswerFormResult one(Collection<String> known) {
        Set<String> given = new LinkedHashSet<>(given(ANSWER));
        if (given.size() > 1) {
            return unreadable("one-only");
        }
        return several(known, given);
    }

    private AnswerFormResult several(Collection<String> known) {
        return several(known, new LinkedHashSet<>(given(ANSWER)));
    }

    private static AnswerFormResult several(Collection<String> known, Set<String> given) {
        if (given.isEmpty()) {
            return unreadable("missing");
        }
        return known.containsAll(given) ? read(new Answer.Chosen(given)) : unreadable("unknown-option");
    }

    private AnswerFormResult text() {
        String text = first(ANSWER).strip();
        if (text.isEmpty()) {
            return unreadable("missing");
        }
        return text.length() > MAX_SHORT ? unreadable("too-long") : read(new Answer.Text(text));
    }

    private AnswerFormResult number(Numeric question) {
        String text = first(ANSWER).strip();
        if (text.isEmpty()) {
            return unreadable("missing");
        }
        if (TypedNumber.isAmbiguous(text, question.unit(), language)) {
            return unreadable("ambiguous-number");
        }
        return TypedNumber.read(text, question.unit(), language)
                .<AnswerFormResult>map(value -> read(new Answer.Number(value)))
                .orElse(unreadable("not-a-number"));
    }

    private AnswerFormResult matched(Matching question) {
        Map<String, String> matched = new LinkedHashMap<>();
        Set<String> targets = new LinkedHashSet<>();
        question.pairs().forEach(pair -> targets.add(pair.target()));
        for (MatchingPair pair : question.pairs()) {
            String target = first("match-" + pair.id()).strip();
            if (target.isEmpty()) {
                continue;
            }
            if (!targets.contains(target)) {
                return unreadable("unknown-option");
            }
            matched.put(pair.id(), target);
        }
        if (matched.isEmpty()) {
            return unreadable("missing");
        }
        return matched.size() < question.pairs().size() ? unreadable("incomplete") : read(new Answer.Matched(matched));
    }

    private AnswerFormResult ordered(Sequencing question) {
        int count = question.steps().size();
        String[] places = new String[count];
        int filled = 0;
        for (SequencingStep step : question.steps()) {
            String position = first("position-" + step.id()).strip();
            if (position.isEmpty()) {
                continue;
            }
            if (!position.matches("[0-9]{1,2}")
                    || Integer.parseInt(position) < 1
                    || Integer.parseInt(position) > count) {
                return unreadable("unknown-option");
            }
            int place = Integer.parseInt(position) - 1;
            if (places[place] != null) {
                return unreadable("position-twice");
            }
            places[place] = step.id();
            filled++;
        }
        if (filled == 0) {
            return unreadable("missing");
        }
        return filled < count ? unreadable("incomplete") : read(new Answer.Ordered(Arrays.asList(places)));
    }

    private AnswerFormResult longText(LongText question) {
        String text = first(ANSWER).strip();
        if (text.isEmpty()) {
            return unreadable("missing");
        }
        if (text.length() > MAX_LONG) {
            return unreadable("too-long");
        }
        Set<Integer> criteria = new TreeSet<>();
        for (String criterion : given("criterion")) {
            if (!criterion.matches("[0-9]{1,2}")
                    || Integer.parseInt(criterion) >= question.criteria().size()) {
                return unreadable("unknown-option");
            }
            criteria.add(Integer.valueOf(criterion));
        }
        return read(new Answer.LongTextAnswer(text, criteria));
    }

    private List<String> given(String field) {
        List<String> values = new ArrayList<>(form.getOrDefault(field, List.of()));
        values.removeIf(value -> value == null || value.isBlank());
        return values;
    }

    private String first(String field) {
        return given(field).stream().findFirst().orElse("");
    }

    private static AnswerFormResult read(Answer answer) {
        return new AnswerFormResult.Read(answer);
    }

    private static AnswerFormResult unreadable(String reason) {
        return new AnswerFormResult.Unreadable("answer." + reason);
    }
}
