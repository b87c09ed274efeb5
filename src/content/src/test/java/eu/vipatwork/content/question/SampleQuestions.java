package eu.vipatwork.content.question;

import java.math.BigDecimal;
import java.util.List;

import eu.vipatwork.content.id.QuestionId;

/** One question of each type. */
final class SampleQuestions {

    static final SingleChoice SINGLE =
            new SingleChoice(header("single"), List.of(option("a", false), option("b", true), option("c", false)));
    static final MultipleChoice MULTIPLE = new MultipleChoice(
            header("multiple"), List.of(option("a", true), option("b", true), option("c", false), option("d", false)));
    static final TrueFalse TRUE_FALSE = new TrueFalse(header("true-false"), true, text("yes"), text("no"));
    static final FillIn FILL_IN =
            new FillIn(header("fill-in"), List.of("Placement agreement", "Vertrag"), text("right"), text("wrong"));
    static final Numeric NUMERIC = new Numeric(
            header("numeric"),
            new BigDecimal("40"),
            new BigDecimal("0.5"),
            "hours a week",
            text("right"),
            text("wrong"));
    static final Matching MATCHING = new Matching(
            header("matching"), List.of(pair("p1", "t8"), pair("p2", "t3"), pair("p3", "t5"), pair("p4", "t5")));
    static final Sequencing SEQUENCING = new Sequencing(
            header("sequencing"),
            List.of(step("x9"), step("x1"), step("x5"), step("x2")),
            text("right"),
            text("wrong"));
    static final Likert LIKERT = new Likert(header("likert"), List.of(option("1", false), option("2", false)));
    static final LongText LONG_TEXT =
            new LongText(header("long-text"), text("model"), List.of(text("a date"), text("a person")));

    static final List<Question> ALL =
            List.of(SINGLE, MULTIPLE, TRUE_FALSE, FILL_IN, NUMERIC, MATCHING, SEQUENCING, LIKERT, LONG_TEXT);

    private SampleQuestions() {}

    static Markup text(String words) {
        return new Markup("<p>" + words + "</p>", words);
    }

    private static QuestionHeader header(String id) {
        return new QuestionHeader(new QuestionId(id), text("What?"), text("Because."), 1);
    }

    private static Option option(String id, boolean correct) {
        return new Option(id, text("option " + id), correct, text("feedback " + id));
    }

    private static MatchingPair pair(String id, String target) {
        return new MatchingPair(id, text("left " + id), target, text("right " + target), text("feedback " + id));
    }

    private static SequencingStep step(String id) {
        return new SequencingStep(id, text("step " + id));
    }
}
