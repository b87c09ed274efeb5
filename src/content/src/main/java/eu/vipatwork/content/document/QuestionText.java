package eu.vipatwork.content.document;

import java.util.ArrayList;
import java.util.List;

import eu.vipatwork.content.question.FillIn;
import eu.vipatwork.content.question.Likert;
import eu.vipatwork.content.question.LongText;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.MultipleChoice;
import eu.vipatwork.content.question.Numeric;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.question.TrueFalse;

/**
 * A question to be read, not answered: on the page of an old release without its key, in an author's preview with it.
 *
 * @param prompt safe HTML
 * @param lines what stands to choose from; or the key, where nothing does
 * @param explanation safe HTML; empty without the key
 */
public record QuestionText(String id, String type, String prompt, List<Line> lines, String explanation) {

    private static final String SEED = "reading";

    /**
     * A thing to choose, to order or to compare with.
     *
     * @param id of the option; "true" and "false" have words of the interface
     * @param html safe
     * @param right null where nothing is right or wrong, or the key is not shown
     * @param feedback safe HTML; empty without the key
     */
    public record Line(String id, String html, Boolean right, String feedback) {

        static Line plain(String id, Markup text) {
            return new Line(id, text.html(), null, "");
        }
    }

    /** As a reader sees it before the answer. */
    public static QuestionText withoutKey(Question question) {
        List<Line> lines = new ArrayList<>();
        if (question instanceof SingleChoice one) {
            one.options(SEED).forEach(option -> lines.add(Line.plain(option.id(), option.text())));
        } else if (question instanceof MultipleChoice several) {
            several.options(SEED).forEach(option -> lines.add(Line.plain(option.id(), option.text())));
        } else if (question instanceof Likert likert) {
            likert.scale().forEach(option -> lines.add(Line.plain(option.id(), option.text())));
        } else if (question instanceof TrueFalse) {
            lines.add(Line.plain("true", Markup.EMPTY));
            lines.add(Line.plain("false", Markup.EMPTY));
        } else if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> lines.add(Line.plain(pair.id(), pair.left())));
            matching.targets(SEED).forEach(target -> lines.add(Line.plain(target.id(), target.text())));
        } else if (question instanceof Sequencing sequencing) {
            sequencing.shown(SEED).forEach(step -> lines.add(Line.plain(step.id(), step.text())));
        }
        return new QuestionText(
                question.id().value(), question.type(), question.prompt().html(), lines, "");
    }

    /** As its author must see it: what is right, and what is said to each answer. */
    public static QuestionText withKey(Question question) {
        List<Line> lines = new ArrayList<>();
        if (question instanceof SingleChoice one) {
            one.options().forEach(option -> lines.add(marked(option)));
        } else if (question instanceof MultipleChoice several) {
            several.options().forEach(option -> lines.add(marked(option)));
        } else if (question instanceof Likert likert) {
            likert.scale()
                    .forEach(option -> lines.add(new Line(
                            option.id(),
                            option.text().html(),
                            null,
                            option.feedback().html())));
        } else if (question instanceof TrueFalse one) {
            lines.add(new Line("true", "", one.answer(), one.ifTrue().html()));
            lines.add(new Line("false", "", !one.answer(), one.ifFalse().html()));
        } else if (question instanceof FillIn fillIn) {
            fillIn.accepted().forEach(text -> lines.add(new Line("", escaped(text), true, "")));
            lines.add(new Line("", "", null, fillIn.right().html()));
            lines.add(new Line("", "", null, fillIn.wrong().html()));
        } else if (question instanceof Numeric numeric) {
            String range = numeric.answer().toPlainString() + " ± "
                    + numeric.tolerance().toPlainString() + " " + numeric.unit();
            lines.add(new Line("", escaped(range), true, numeric.right().html()));
            lines.add(new Line("", "", null, numeric.wrong().html()));
        } else if (question instanceof Matching matching) {
            matching.pairs()
                    .forEach(pair -> lines.add(new Line(
                            pair.id(),
                            pair.left().html() + " → " + pair.right().html(),
                            true,
                            pair.feedback().html())));
        } else if (question instanceof Sequencing sequencing) {
            sequencing.steps().forEach(step -> lines.add(Line.plain(step.id(), step.text())));
            lines.add(new Line("", "", null, sequencing.right().html()));
            lines.add(new Line("", "", null, sequencing.wrong().html()));
        } else if (question instanceof LongText longText) {
            lines.add(Line.plain("", longText.modelAnswer()));
            longText.criteria().forEach(criterion -> lines.add(Line.plain("", criterion)));
        }
        return new QuestionText(
                question.id().value(),
                question.type(),
                question.prompt().html(),
                lines,
                question.explanation().html());
    }

    private static Line marked(Option option) {
        return new Line(
                option.id(),
                option.text().html(),
                option.correct(),
                option.feedback().html());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
