package eu.vipatwork.content.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.commonmark.node.FencedCodeBlock;

import eu.vipatwork.content.format.markdown.MarkdownDocument;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.format.yaml.YamlReader;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.FillIn;
import eu.vipatwork.content.question.Likert;
import eu.vipatwork.content.question.LongText;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.MultipleChoice;
import eu.vipatwork.content.question.Numeric;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.QuestionHeader;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.question.TrueFalse;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads the block of a question. Returns no question when the block has a fault. */
final class QuestionReader {

    private static final List<String> TYPES = List.of(
            "single-choice",
            "multiple-choice",
            "true-false",
            "fill-in",
            "numeric",
            "matching",
            "sequencing",
            "likert",
            "long-text");
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    private final MarkdownDocument markdown;
    private final FileFaults faults;
    private final Set<String> ids = new HashSet<>();

    QuestionReader(MarkdownDocument markdown, FileFaults faults) {
        this.markdown = markdown;
        this.faults = faults;
    }

    /** @param line on which the YAML begins */
    Optional<Question> read(FencedCodeBlock block, int line) {
        return YamlReader.map(block.getLiteral(), line, faults).flatMap(this::read);
    }

    private Optional<Question> read(YamlFields fields) {
        int before = faults.all().size();
        String id = fields.required("id").text().strip();
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            faults.add(fields.line("id"), FaultKind.ID_MALFORMED, id);
        } else if (!id.isEmpty() && !ids.add(id)) {
            faults.add(fields.line("id"), FaultKind.QUESTION_TWICE, id);
        }
        String type = fields.required("type").text().strip();
        if (!type.isEmpty() && !TYPES.contains(type)) {
            faults.add(fields.line("type"), FaultKind.QUESTION_TYPE_UNKNOWN, type, String.join(", ", TYPES));
        }
        Markup prompt = markdown.block(fields.required("prompt"));
        Markup explanation = fields.text("explanation").map(markdown::block).orElse(Markup.EMPTY);
        Optional<BigDecimal> points = fields.number("points");
        if (points.isPresent() && (points.get().signum() <= 0 || points.get().compareTo(MOST_POINTS) > 0)) {
            faults.add(fields.line("points"), FaultKind.POINTS_OUT_OF_RANGE);
        }
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || !TYPES.contains(type)) {
            return Optional.empty();
        }
        QuestionHeader asking = new QuestionHeader(
                new QuestionId(id),
                prompt,
                explanation,
                points.orElse(BigDecimal.ONE).doubleValue());
        Optional<Question> question = of(type, asking, fields);
        return faults.all().size() > before ? Optional.empty() : question;
    }

    private Optional<Question> of(String type, QuestionHeader asking, YamlFields fields) {
        QuestionPartsReader parts = new QuestionPartsReader(markdown, faults, fields);
        return switch (type) {
            case "single-choice" -> {
                parts.allow("options");
                List<Option> options = parts.options(3, 5);
                parts.rightOptions(options, 1);
                yield Optional.of(new SingleChoice(asking, options));
            }
            case "multiple-choice" -> {
                parts.allow("options");
                List<Option> options = parts.options(4, 6);
                parts.rightOptions(options, Integer.MAX_VALUE);
                yield Optional.of(new MultipleChoice(asking, options));
            }
            case "true-false" -> {
                parts.allow("answer", "feedback");
                Optional<Boolean> answer = fields.bool("answer");
                if (answer.isEmpty()) {
                    parts.missing("answer", FaultKind.ANSWER_TRUE_OR_FALSE_MISSING);
                }
                Map<String, Markup> feedback = parts.feedback("true", "false");
                yield answer.map(right -> new TrueFalse(asking, right, feedback.get("true"), feedback.get("false")));
            }
            case "fill-in" -> {
                parts.allow("accepted", "feedback");
                List<String> accepted = fields.texts("accepted").stream()
                        .map(text -> text.text().strip())
                        .toList();
                if (accepted.isEmpty()) {
                    parts.missing("accepted", FaultKind.ANSWER_WORDING_MISSING);
                }
                Map<String, Markup> feedback = parts.feedback("right", "wrong");
                yield Optional.of(new FillIn(asking, accepted, feedback.get("right"), feedback.get("wrong")));
            }
            case "numeric" -> numeric(asking, fields, parts);
            case "matching" -> {
                parts.allow("pairs");
                yield Optional.of(new Matching(asking, parts.pairs(asking.id())));
            }
            case "sequencing" -> {
                parts.allow("steps", "feedback");
                Map<String, Markup> feedback = parts.feedback("right", "wrong");
                yield Optional.of(
                        new Sequencing(asking, parts.steps(asking.id()), feedback.get("right"), feedback.get("wrong")));
            }
            case "likert" -> {
                parts.allow("scale");
                yield Optional.of(new Likert(asking, parts.scale()));
            }
            default -> {
                parts.allow("modelAnswer", "criteria");
                Markup model = markdown.block(fields.required("modelAnswer"));
                List<Markup> criteria = new ArrayList<>();
                fields.texts("criteria").forEach(text -> criteria.add(markdown.inline(text)));
                parts.count("criteria", criteria.size(), 2, 5);
                yield Optional.of(new LongText(asking, model, criteria));
            }
        };
    }

    private static Optional<Question> numeric(QuestionHeader asking, YamlFields fields, QuestionPartsReader parts) {
        parts.allow("answer", "tolerance", "unit", "feedback");
        Optional<BigDecimal> answer = fields.number("answer");
        if (!fields.has("answer")) {
            parts.missing("answer", FaultKind.ANSWER_NUMBER_MISSING);
        }
        BigDecimal tolerance = fields.number("tolerance").orElse(BigDecimal.ZERO);
        if (tolerance.signum() < 0) {
            parts.missing("tolerance", FaultKind.TOLERANCE_NEGATIVE);
        }
        Map<String, Markup> feedback = parts.feedback("right", "wrong");
        String unit = fields.word("unit").orElse("");
        return answer.map(
                right -> new Numeric(asking, right, tolerance, unit, feedback.get("right"), feedback.get("wrong")));
    }

    /** A map with an empty text for each name, for {@link QuestionPartsReader#feedback}. */
    static Map<String, Markup> texts(List<String> names) {
        Map<String, Markup> texts = new LinkedHashMap<>();
        names.forEach(name -> texts.put(name, Markup.EMPTY));
        return texts;
    }
}
