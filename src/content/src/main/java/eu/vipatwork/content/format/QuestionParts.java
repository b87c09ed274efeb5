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

import eu.vipatwork.content.FaultKind;
import eu.vipatwork.content.Markup;
import eu.vipatwork.content.OpaqueIds;
import eu.vipatwork.content.Option;
import eu.vipatwork.content.Pair;
import eu.vipatwork.content.QuestionId;
import eu.vipatwork.content.Step;

/** Reads what questions are made of: options, pairs, steps, feedback. */
final class QuestionParts {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    private final Markdown markdown;
    private final Faults faults;
    private final YamlMap fields;

    QuestionParts(Markdown markdown, Faults faults, YamlMap fields) {
        this.markdown = markdown;
        this.faults = faults;
        this.fields = fields;
    }

    /** Refuses fields that neither all questions nor this type has. */
    void only(String... own) {
        fields.only(Stream.concat(Stream.of("id", "type", "prompt", "explanation", "points"), Arrays.stream(own))
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
        List<YamlMap> entries = fields.maps("options");
        count("options", entries.size(), least, most);
        List<Option> options = options(entries);
        entries.forEach(entry -> entry.only("id", "text", "correct", "feedback"));
        return options;
    }

    List<Option> scale() {
        List<YamlMap> entries = fields.maps("scale");
        count("scale", entries.size(), 2, 7);
        entries.forEach(entry -> entry.only("id", "text", "feedback"));
        return options(entries);
    }

    private List<Option> options(List<YamlMap> entries) {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (YamlMap entry : entries) {
            String id = id(entry, ids);
            Markup text = markdown.inline(entry.needed("text"));
            if (!text.isEmpty() && !texts.add(text.plain().toLowerCase(Locale.ROOT))) {
                faults.add(entry.line("text"), FaultKind.OPTIONS_ALIKE);
            }
            boolean correct = entry.truth("correct").orElse(false);
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

    /** The texts with these names in {@code feedback}; both must be there. */
    Map<String, Markup> feedback(String one, String other) {
        Map<String, Markup> texts = QuestionReader.texts(List.of(one, other));
        Optional<YamlMap> feedback = fields.map("feedback");
        if (feedback.isEmpty()) {
            if (!fields.has("feedback")) {
                missing("feedback", FaultKind.FEEDBACK_MISSING, one, other);
            }
            return texts;
        }
        feedback.get().only(one, other);
        for (String name : List.of(one, other)) {
            if (feedback.get().has(name)) {
                feedback.get().text(name).ifPresent(text -> texts.put(name, markdown.inline(text)));
            } else {
                missing("feedback", FaultKind.FEEDBACK_PART_MISSING, name);
            }
        }
        return texts;
    }

    List<Pair> pairs(QuestionId question) {
        List<YamlMap> entries = fields.maps("pairs");
        count("pairs", entries.size(), 3, 6);
        Set<String> ids = new HashSet<>();
        Map<String, String> targets = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (YamlMap entry : entries) {
            entry.only("id", "left", "right", "feedback");
            String id = id(entry, ids);
            Markup left = markdown.inline(entry.needed("left"));
            Markup right = markdown.inline(entry.needed("right"));
            if (!entry.has("feedback")) {
                faults.add(entry.line(), FaultKind.PAIR_WITHOUT_FEEDBACK, id);
            }
            Markup feedback = entry.text("feedback").map(markdown::inline).orElse(Markup.EMPTY);
            String target = targets.computeIfAbsent(right.plain(), words -> OpaqueIds.of(question, id));
            pairs.add(new Pair(id, left, target, right, feedback));
        }
        if (!pairs.isEmpty() && targets.size() == 1) {
            missing("pairs", FaultKind.PAIRS_ALIKE);
        }
        return pairs;
    }

    List<Step> steps(QuestionId question) {
        List<YamlMap> entries = fields.maps("steps");
        count("steps", entries.size(), 3, 8);
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (YamlMap entry : entries) {
            entry.only("id", "text");
            String id = id(entry, ids);
            Markup text = markdown.inline(entry.needed("text"));
            if (!text.isEmpty() && !texts.add(text.plain().toLowerCase(Locale.ROOT))) {
                faults.add(entry.line("text"), FaultKind.STEPS_ALIKE);
            }
            steps.add(new Step(OpaqueIds.of(question, id), text));
        }
        return steps;
    }

    private String id(YamlMap entry, Set<String> ids) {
        String id = entry.needed("id").text().strip();
        if (!id.isEmpty() && !id.matches(ID)) {
            faults.add(entry.line("id"), FaultKind.PART_ID_MALFORMED, id);
        } else if (!id.isEmpty() && !ids.add(id)) {
            faults.add(entry.line("id"), FaultKind.ID_TWICE, id);
        }
        return id;
    }
}
