package eu.vipatwork.content.format.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** The fields of a YAML mapping. Reading a field that is missing or of another type adds a fault. */
public final class YamlFields {

    private final int line;
    private final int firstLine;
    private final FileFaults faults;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    YamlFields(MappingNode mapping, int firstLine, FileFaults faults) {
        this.line = YamlReader.line(mapping, firstLine);
        this.firstLine = firstLine;
        this.faults = faults;
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                lines.put(key.getValue(), YamlReader.line(key, firstLine));
                if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                    faults.add(YamlReader.line(key, firstLine), FaultKind.FIELD_TWICE, key.getValue());
                }
            } else {
                faults.add(YamlReader.line(tuple.getKeyNode(), firstLine), FaultKind.FIELD_NAME_MALFORMED);
            }
        }
    }

    public int line() {
        return line;
    }

    /** The line of the field, or of the mapping when there is no such field. */
    public int line(String field) {
        return lines.getOrDefault(field, line);
    }

    Set<String> names() {
        return fields.keySet();
    }

    public boolean has(String field) {
        return fields.containsKey(field) && !nothing(fields.get(field));
    }

    /** Adds a fault for each other field. */
    public void allow(String... known) {
        List<String> names = Arrays.asList(known);
        for (String field : fields.keySet()) {
            if (!names.contains(field)) {
                SpellingSuggestion.to(field, names)
                        .ifPresentOrElse(
                                near -> faults.add(line(field), FaultKind.FIELD_MISSPELT, field, near),
                                () -> faults.add(
                                        line(field), FaultKind.FIELD_UNKNOWN, field, String.join(", ", names)));
            }
        }
    }

    /** The text of an optional field; empty when it is missing. */
    public Optional<TextAtLine> text(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        Node node = fields.get(field);
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().isBlank()) {
                return Optional.empty();
            }
            return Optional.of(written(scalar));
        }
        faults.add(line(field), FaultKind.FIELD_NO_TEXT, field);
        return Optional.empty();
    }

    /** The text of a required field; empty, with a fault, when it is missing. */
    public TextAtLine required(String field) {
        Optional<TextAtLine> text = text(field);
        if (text.isEmpty() && !(has(field) && !(fields.get(field) instanceof ScalarNode))) {
            faults.add(line(field), FaultKind.FIELD_MISSING, field);
        }
        return text.orElse(new TextAtLine("", line(field)));
    }

    /** As {@link #text}, without surrounding white space. */
    public Optional<String> word(String field) {
        return text(field).map(written -> written.text().strip());
    }

    public Optional<BigDecimal> number(String field) {
        Optional<String> word = word(field);
        try {
            return word.map(BigDecimal::new);
        } catch (NumberFormatException e) {
            faults.add(line(field), FaultKind.FIELD_NO_NUMBER, field, word.get());
            return Optional.empty();
        }
    }

    /** A date such as 2026-11-21; a fault when it is missing or not a date. */
    public Optional<LocalDate> day(String field) {
        String day = required(field).text().strip();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            faults.add(line(field), FaultKind.FIELD_NO_DAY, field, day);
            return Optional.empty();
        }
    }

    /** A whole number within these limits, inclusive. */
    public Optional<Integer> integer(String field, int least, int greatest) {
        Optional<String> word = word(field);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.get().matches("-?[0-9]{1,6}")) {
            int value = Integer.parseInt(word.get());
            if (value >= least && value <= greatest) {
                return Optional.of(value);
            }
        }
        faults.add(line(field), FaultKind.FIELD_NO_WHOLE_NUMBER, field, least, greatest, word.get());
        return Optional.empty();
    }

    public Optional<Boolean> bool(String field) {
        Optional<String> word = word(field);
        if (word.isEmpty() || word.get().equals("true") || word.get().equals("false")) {
            return word.map(Boolean::valueOf);
        }
        faults.add(line(field), FaultKind.FIELD_NO_TRUTH, field, word.get());
        return Optional.empty();
    }

    public Optional<YamlFields> map(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (fields.get(field) instanceof MappingNode mapping) {
            return Optional.of(new YamlFields(mapping, firstLine, faults));
        }
        faults.add(line(field), FaultKind.FIELD_WITHOUT_FIELDS, field);
        return Optional.empty();
    }

    /** The entries of a list of mappings; empty when there is no such field. */
    public List<YamlFields> maps(String field) {
        List<YamlFields> maps = new ArrayList<>();
        for (Node item : items(field)) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlFields(mapping, firstLine, faults));
            } else {
                faults.add(YamlReader.line(item, firstLine), FaultKind.ENTRY_WITHOUT_FIELDS, field);
            }
        }
        return maps;
    }

    /** The entries of a list of texts; empty when there is no such field. */
    public List<TextAtLine> texts(String field) {
        List<TextAtLine> texts = new ArrayList<>();
        for (Node item : items(field)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(written(scalar));
            } else {
                faults.add(YamlReader.line(item, firstLine), FaultKind.ENTRY_NO_TEXT, field);
            }
        }
        return texts;
    }

    public boolean isList(String field) {
        return fields.get(field) instanceof SequenceNode;
    }

    private List<Node> items(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (fields.get(field) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.add(line(field), FaultKind.FIELD_NO_LIST, field);
        return List.of();
    }

    private TextAtLine written(ScalarNode scalar) {
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        return new TextAtLine(scalar.getValue(), YamlReader.line(scalar, firstLine) + (block ? 1 : 0));
    }

    private static boolean nothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty());
    }
}
