package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import eu.vipatwork.content.format.markdown.MarkdownDocument;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.question.MatchingPair;
import eu.vipatwork.content.question.OpaqueIds;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.SequencingStep;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads the parts of questions: options, pairs, steps, feedback. */
final class QuestionPartsReader {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    private final MarkdownDocument markdown;
    private final FileFaults faults;
    private final YamlFields fields;

    QuestionPartsReader(MarkdownDocument markdown, FileFaults faults, YamlFields fields) {
        this.markdown = markdown;
        this.faults = faults;
        this.fields = fields;
    }

    /** Rejects fields other than those of all questions and of this type. */
    void allow(String... own) {
        fields.allow(Stream.concat(Stream.of("id", "type", "prompt", "explanation", "points"), Arrays.stream(own))
                .toArray(String[]::new));
    }

    void missing(String field, FaultKind kind, Object... arguments) {
        faults.add(fields.line(field), kind, arguments);
    }

    void count(String field, int count, int least, int most) {
        if (count < least || count > most) {
            faults.add(fields.line(field), FaultKind.ENTRIES_MISCOUNTED, least, most, field, count);
        }
    }

    List<Option> options(int least, int most) {
        List<YamlFields> entries = fields.maps("options");
        count("options", entries.size(), least, most);
        List<Option> options = options(entries);
        entries.forEach(entry -> entry.allow("id", "text", "correct", "feedback"));
        return options;
    }

    List<Option> scale() {
        List<YamlFields> entries = fields.maps("scale");
        count("scale", entries.size(), 2, 7);
        entries.forEach(entry -> entry.allow("id", "text", "feedback"));
        return options(entries);
    }

    private List<Option> options(List<YamlFields> entries) {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (YamlFields entry : entries) {
            String id = id(entry, ids);
            Markup text = markdown.inline(entry.required("text"));
            if (!text.isEmpty() && !texts.add(text.plain().toLowerCase(Locale.ROOT))) {
                faults.add(entry.line("text"), FaultKind.OPTIONS_ALIKE);
            }
            boolean correct = entry.bool("correct").orElse(false);
            if (!entry.has("feedback")) {
                faults.add(entry.line(), FaultKind.OPTION_WITHOUT_FEEDBACK, id);
            }
            Markup feedback = entry.text("feedback").map(markdown::inline).orElse(Markup.EMPTY);
            options.add(new Option(id, text, correct, feedback));
        }
        return options;
    }

    void rightOptions(List<Option> options, int most) {
        long right = options.stream().filter(Option::correct).count();
        if (right == 0) {
            missing("options", FaultKind.OPTION_RIGHT_MISSING);
        } else if (right > most) {
            missing("options", FaultKind.OPTIONS_RIGHT_TOO_MANY, right);
        }
    }

    /** The texts with these names in {@code feedback}; a fault for each that is missing. */
    Map<String, Markup> feedback(String one, String other) {
        Map<String, Markup> texts = QuestionReader.texts(List.of(one, other));
        Optional<YamlFields> feedback = fields.map("feedback");
        if (feedback.isEmpty()) {
            if (!fields.has("feedback")) {
                missing("feedback", FaultKind.FEEDBACK_MISSING, one, other);
            }
            return texts;
        }
        feedback.get().allow(one, other);
        for (String name : List.of(one, other)) {
            if (feedback.get().has(name)) {
                feedback.get().text(name).ifPresent(text -> texts.put(name, markdown.inline(text)));
            } else {
                missing("feedback", FaultKind.FEEDBACK_PART_MISSING, name);
            }
        }
        return texts;
    }

    List<MatchingPair> pairs(QuestionId question) {
        List<YamlFields> entries = fields.maps("pairs");
        count("pairs", entries.size(), 3, 6);
        Set<String> ids = new HashSet<>();
        Map<String, String> targets = new HashMap<>();
        List<MatchingPair> pairs = new ArrayList<>();
        for (YamlFields entry : entries) {
            entry.allow("id", "left", "right", "feedback");
            String id = id(entry, ids);
            Markup left = markdown.inline(entry.required("left"));
            Markup right = markdown.inline(entry.required("right"));
            if (!entry.has("feedback")) {
                faults.add(entry.line(), FaultKind.PAIR_WITHOUT_FEEDBACK, id);
            }
            Markup feedback = entry.text("feedback").map(markdown::inline).orElse(Markup.EMPTY);
            String target = targets.computeIfAbsent(right.plain(), words -> OpaqueIds.of(question, id));
            pairs.add(new MatchingPair(id, left, target, right, feedback));
        }
        if (!pairs.isEmpty() && targets.size() == 1) {
            missing("pairs", FaultKind.PAIRS_ALIKE);
        }
        return pairs;
    }

    List<SequencingStep> steps(QuestionId question) {
        List<YamlFields> entries = fields.maps("steps");
        count("steps", entries.size(), 3, 8);
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<SequencingStep> steps = new ArrayList<>();
        for (YamlFields entry : entries) {
            entry.allow("id", "text");
            String id = id(entry, ids);
            Markup text = markdown.inline(entry.required("text"));
            if (!text.isEmpty() && !texts.add(text.plain().toLowerCase(Locale.ROOT))) {
                faults.add(entry.line("text"), FaultKind.STEPS_ALIKE);
            }
            steps.add(new SequencingStep(OpaqueIds.of(question, id), text));
        }
        return steps;
    }

    private String id(YamlFields entry, Set<String> ids) {
        String id = entry.required("id").text().strip();
        if (!id.isEmpty() && !id.matches(ID)) {
            faults.add(entry.line("id"), FaultKind.PART_ID_MALFORMED, id);
        } else if (!id.isEmpty() && !ids.add(id)) {
            faults.add(entry.line("id"), FaultKind.ID_TWICE, id);
        }
        return id;
    }
}
