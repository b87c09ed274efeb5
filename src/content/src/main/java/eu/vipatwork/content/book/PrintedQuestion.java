package eu.vipatwork.content.book;

import java.util.List;

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
 * A question as a book shows it: everything but the key. Public for the templates.
 *
 * @param prompt safe HTML
 * @param unit of a numeric question; null for others
 * @param lists what there is to choose, to match or to order: each item is safe HTML
 */
public record PrintedQuestion(String id, int number, String prompt, String unit, List<List<String>> lists) {

    private static final String SEED = "print";

    public PrintedQuestion {
        lists = List.copyOf(lists);
    }

    static PrintedQuestion of(Question question, int number, BookLabels labels) {
        return new PrintedQuestion(
                question.id().value(),
                number,
                question.prompt().html(),
                question instanceof Numeric numeric ? numeric.unit() : null,
                lists(question, labels));
    }

    private static List<List<String>> lists(Question question, BookLabels labels) {
        if (question instanceof SingleChoice single) {
            return List.of(options(single.options()));
        } else if (question instanceof MultipleChoice multiple) {
            return List.of(options(multiple.options()));
        } else if (question instanceof Likert likert) {
            return List.of(options(likert.scale()));
        } else if (question instanceof TrueFalse) {
            return List.of(List.of(labels.right(), labels.wrong()));
        } else if (question instanceof Matching matching) {
            return List.of(
                    matching.pairs().stream().map(pair -> pair.left().html()).toList(),
                    matching.targets(SEED).stream()
                            .map(target -> target.text().html())
                            .toList());
        } else if (question instanceof Sequencing sequencing) {
            return List.of(sequencing.shown(SEED).stream()
                    .map(step -> step.text().html())
                    .toList());
        } else if (question instanceof LongText longText) {
            return List.of(longText.criteria().stream().map(Markup::html).toList());
        }
        return List.of();
    }

    private static List<String> options(List<Option> options) {
        return options.stream().map(option -> option.text().html()).toList();
    }
}
