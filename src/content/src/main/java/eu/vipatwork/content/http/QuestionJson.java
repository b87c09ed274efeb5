package eu.vipatwork.content.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import eu.vipatwork.content.question.Likert;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.MultipleChoice;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SingleChoice;

/** A question as JSON, without its key, its feedback and its right order. */
@Schema(
        name = "Question",
        description = "A question without its key. Its other properties depend on its type.",
        additionalProperties = Schema.False.class,
        requiredProperties = {"id", "type", "prompt"})
record QuestionJson(
        String id,

        @Schema(
                enumeration = {
                    "single-choice",
                    "multiple-choice",
                    "true-false",
                    "fill-in",
                    "numeric",
                    "matching",
                    "sequencing",
                    "likert",
                    "long-text"
                })
        String type,

        @Schema(description = "Safe HTML.") String prompt,
        @Schema(description = "Of a choice or a scale.") List<ChoiceJson> options,
        @Schema(description = "Of a matching question.") List<ChoiceJson> left,

        @Schema(description = "Of a matching question, shuffled.")
        List<ChoiceJson> right,

        @Schema(description = "Of a sequence, shuffled.") List<ChoiceJson> steps) {

    private static final String SEED = "api";

    /** An option, a side of a pair or a step; the text is safe HTML. */
    @Schema(
            name = "Choice",
            additionalProperties = Schema.False.class,
            requiredProperties = {"id", "text"})
    record ChoiceJson(String id, String text) {

        static ChoiceJson of(String id, Markup text) {
            return new ChoiceJson(id, text.html());
        }
    }

    static QuestionJson of(Question question) {
        List<ChoiceJson> options = null;
        List<ChoiceJson> left = null;
        List<ChoiceJson> right = null;
        List<ChoiceJson> steps = null;
        if (question instanceof SingleChoice one) {
            options = options(one.options());
        } else if (question instanceof MultipleChoice several) {
            options = options(several.options());
        } else if (question instanceof Likert likert) {
            options = options(likert.scale());
        } else if (question instanceof Matching matching) {
            left = matching.pairs().stream()
                    .map(pair -> ChoiceJson.of(pair.id(), pair.left()))
                    .toList();
            right = matching.targets(SEED).stream()
                    .map(target -> ChoiceJson.of(target.id(), target.text()))
                    .toList();
        } else if (question instanceof Sequencing sequencing) {
            steps = sequencing.shown(SEED).stream()
                    .map(step -> ChoiceJson.of(step.id(), step.text()))
                    .toList();
        }
        return new QuestionJson(
                question.id().value(), question.type(), question.prompt().html(), options, left, right, steps);
    }

    private static List<ChoiceJson> options(List<Option> options) {
        return options.stream()
                .map(option -> ChoiceJson.of(option.id(), option.text()))
                .toList();
    }
}
