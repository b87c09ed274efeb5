package eu.vipatwork.content.book;

import java.util.ArrayList;
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

/** A question on paper: everything but the key. */
final class PrintedQuestion {

    private static final String SEED = "print";

    private final BookLabels words;

    PrintedQuestion(BookLabels words) {
        this.words = words;
    }

    String print(Question question, int number) {
        StringBuilder html = new StringBuilder("<div class=\"question\">\n<h3 id=\"question-");
        html.append(question.id())
                .append("\">")
                .append(words.question())
                .append(' ')
                .append(number)
                .append("</h3>\n");
        html.append(question.prompt().html()).append('\n');
        if (question instanceof SingleChoice one) {
            list(options(one.options()), html);
        } else if (question instanceof MultipleChoice several) {
            list(options(several.options()), html);
        } else if (question instanceof Likert likert) {
            list(options(likert.scale()), html);
        } else if (question instanceof TrueFalse) {
            list(List.of(words.right(), words.wrong()), html);
        } else if (question instanceof Numeric numeric) {
            html.append("<p>____ ").append(Book.escape(numeric.unit())).append("</p>\n");
        } else if (question instanceof Matching matching) {
            list(matching.pairs().stream().map(pair -> pair.left().html()).toList(), html);
            list(
                    matching.targets(SEED).stream()
                            .map(target -> target.text().html())
                            .toList(),
                    html);
        } else if (question instanceof Sequencing sequencing) {
            list(sequencing.shown(SEED).stream().map(step -> step.text().html()).toList(), html);
        } else if (question instanceof LongText longText) {
            list(longText.criteria().stream().map(Markup::html).toList(), html);
        }
        return html.append("<p class=\"online\">")
                .append(words.online())
                .append("</p>\n</div>\n")
                .toString();
    }

    private static List<String> options(List<Option> options) {
        List<String> texts = new ArrayList<>();
        options.forEach(option -> texts.add(option.text().html()));
        return texts;
    }

    private static void list(List<String> items, StringBuilder html) {
        html.append("<ul>");
        items.forEach(item -> html.append("<li>").append(item).append("</li>"));
        html.append("</ul>\n");
    }
}
