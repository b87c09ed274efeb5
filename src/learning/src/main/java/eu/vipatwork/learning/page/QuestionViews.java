package eu.vipatwork.learning.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.Feedback;
import eu.vipatwork.content.question.FillIn;
import eu.vipatwork.content.question.Likert;
import eu.vipatwork.content.question.LongText;
import eu.vipatwork.content.question.Mark;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.MultipleChoice;
import eu.vipatwork.content.question.Numeric;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SequencingStep;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.view.Percentage;

/**
 * Builds the view of a question: open, with the input so far, or answered, with its marking. Shuffled items depend on
 * the attempt, so that a reload shows the same order.
 */
final class QuestionViews {

    private static final int MAX_DECIMALS = 10;

    private final UnitWork work;
    private final RefusedAnswer refused;
    private final String seed;
    private final NumberFormat numbers;

    /** @param refused the answer that was just rejected, or null */
    QuestionViews(UnitWork work, RefusedAnswer refused, Locale locale) {
        this.work = work;
        this.refused = refused;
        this.seed = work.attempt().id().toString();
        this.numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMaximumFractionDigits(MAX_DECIMALS);
    }

    QuestionView view(Question question) {
        Optional<UnitWork.Given> given = work.given(question);
        Answer answer = given.map(UnitWork.Given::answer).orElse(null);
        boolean retyped = refused != null && refused.question().equals(question.id());
        Map<String, List<String>> draft = work.drafts().getOrDefault(question.id(), Map.of());
        Form typed = retyped ? refused.form() : new Form(draft);
        return new QuestionView(
                question.id().value(),
                question.type(),
                question.prompt().html(),
                choices(question, answer, typed),
                rows(question, answer, typed),
                targets(question),
                text(answer, typed),
                question instanceof Numeric numeric ? numeric.unit() : "",
                retyped ? refused.reason() : null,
                !draft.isEmpty(),
                answer == null ? null : verdict(question, answer),
                given.flatMap(found -> comparison(question, found)).orElse(null));
    }

    private List<QuestionView.Choice> choices(Question question, Answer answer, Form typed) {
        Set<String> chosen = answer instanceof Answer.Chosen known ? known.ids() : Set.copyOf(typed.all("answer"));
        return options(question).stream()
                .map(option ->
                        new QuestionView.Choice(option.id(), option.text().html(), chosen.contains(option.id())))
                .toList();
    }

    private List<Option> options(Question question) {
        if (question instanceof SingleChoice single) {
            return single.options(seed);
        }
        if (question instanceof MultipleChoice multiple) {
            return multiple.options(seed);
        }
        return question instanceof Likert likert ? likert.scale() : List.of();
    }

    private List<QuestionView.Row> rows(Question question, Answer answer, Form typed) {
        if (question instanceof Matching matching) {
            Map<String, String> matched = answer instanceof Answer.Matched known ? known.targets() : Map.of();
            return matching.pairs().stream()
                    .map(pair -> new QuestionView.Row(
                            pair.id(),
                            pair.left().html(),
                            matched.getOrDefault(pair.id(), typed.text("match-" + pair.id()))))
                    .toList();
        }
        if (question instanceof Sequencing sequencing) {
            List<String> ordered = answer instanceof Answer.Ordered known ? known.steps() : List.of();
            return sequencing.shown(seed).stream()
                    .map(step -> new QuestionView.Row(step.id(), step.text().html(), position(step, ordered, typed)))
                    .toList();
        }
        return List.of();
    }

    private static String position(SequencingStep step, List<String> ordered, Form typed) {
        int index = ordered.indexOf(step.id());
        return index < 0 ? typed.text("position-" + step.id()) : Integer.toString(index + 1);
    }

    private List<QuestionView.Choice> targets(Question question) {
        if (question instanceof Matching matching) {
            return matching.targets(seed).stream()
                    .map(target ->
                            new QuestionView.Choice(target.id(), target.text().plain(), false))
                    .toList();
        }
        if (question instanceof Sequencing sequencing) {
            return IntStream.rangeClosed(1, sequencing.steps().size())
                    .mapToObj(place -> new QuestionView.Choice(Integer.toString(place), Integer.toString(place), false))
                    .toList();
        }
        return List.of();
    }

    private String text(Answer answer, Form typed) {
        if (answer instanceof Answer.Text text) {
            return text.text();
        }
        if (answer instanceof Answer.Number number) {
            return numbers.format(number.value());
        }
        if (answer instanceof Answer.LongTextAnswer longText) {
            return longText.text();
        }
        if (answer instanceof Answer.Chosen chosen) {
            return String.join(" ", chosen.ids());
        }
        return typed.raw("answer");
    }

    private QuestionView.Verdict verdict(Question question, Answer answer) {
        Mark mark = question.mark(answer);
        boolean right = Boolean.TRUE.equals(mark.success());
        return new QuestionView.Verdict(
                outcome(mark),
                mark.score() == null ? null : (Integer) Percentage.of(mark.score()),
                question instanceof LongText
                        ? List.of()
                        : mark.feedback().stream().map(QuestionViews::line).toList(),
                right ? List.of() : solution(question),
                mark.explanation().html());
    }

    private static String outcome(Mark mark) {
        if (mark.score() == null) {
            return "noted";
        }
        if (Boolean.TRUE.equals(mark.success())) {
            return "right";
        }
        return mark.score() > 0 ? "partly" : "wrong";
    }

    private static QuestionView.Line line(Feedback feedback) {
        return new QuestionView.Line(
                feedback.label().html(), feedback.text().html(), feedback.chosen(), state(feedback));
    }

    private static String state(Feedback feedback) {
        if (feedback.right() == null) {
            return "other";
        }
        if (feedback.chosen()) {
            return feedback.right() ? "right" : "wrong";
        }
        return feedback.right() ? "missed" : "other";
    }

    private List<String> solution(Question question) {
        if (question instanceof Sequencing sequencing) {
            return sequencing.steps().stream().map(step -> step.text().html()).toList();
        }
        if (question instanceof FillIn fillIn) {
            return List.of(escaped(fillIn.accepted().get(0)));
        }
        if (question instanceof Numeric numeric) {
            return List.of(escaped(numbers.format(numeric.answer()) + " " + numeric.unit()));
        }
        if (question instanceof Matching matching) {
            return matching.pairs().stream()
                    .map(pair -> pair.left().html() + " — " + pair.right().html())
                    .toList();
        }
        return List.of();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Optional<QuestionView.Comparison> comparison(Question question, UnitWork.Given given) {
        if (!(question instanceof LongText longText) || !(given.answer() instanceof Answer.LongTextAnswer answer)) {
            return Optional.empty();
        }
        List<QuestionView.Choice> criteria = new ArrayList<>();
        for (int i = 0; i < longText.criteria().size(); i++) {
            criteria.add(new QuestionView.Choice(
                    Integer.toString(i),
                    longText.criteria().get(i).html(),
                    answer.criteria().contains(i)));
        }
        return Optional.of(new QuestionView.Comparison(longText.modelAnswer().html(), criteria, given.assessed()));
    }
}
