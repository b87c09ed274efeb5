package eu.vipatwork.content.format.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads YAML 1.2 into nodes with line numbers. Tags create no objects and aliases are rejected. */
public final class YamlReader {

    private static final int DEEPEST = 50;

    private YamlReader() {}

    /** Reads a mapping; empty, with a fault, when the text is not one. */
    public static Optional<YamlFields> map(String text, int firstLine, FileFaults faults) {
        Optional<Node> node = compose(text, firstLine, faults);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return Optional.of(new YamlFields(mapping, firstLine, faults));
        }
        if (node.isPresent() || !faults.any()) {
            faults.add(firstLine, FaultKind.FIELDS_EXPECTED);
        }
        return Optional.empty();
    }

    /** Reads a list of mappings. */
    public static List<YamlFields> maps(String text, int firstLine, FileFaults faults) {
        Optional<Node> node = compose(text, firstLine, faults);
        List<YamlFields> maps = new ArrayList<>();
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    maps.add(new YamlFields(mapping, firstLine, faults));
                } else {
                    faults.add(line(item, firstLine), FaultKind.LIST_ENTRY_WITHOUT_FIELDS);
                }
            }
        } else if (node.isPresent() || !faults.any()) {
            faults.add(firstLine, FaultKind.LIST_EXPECTED);
        }
        return maps;
    }

    static int line(Node node, int firstLine) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }

    private static Optional<Node> compose(String text, int firstLine, FileFaults faults) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setAllowRecursiveKeys(false)
                    .setMaxAliasesForCollections(0)
                    .build();
            if (deep(text, settings)) {
                faults.add(firstLine, FaultKind.YAML_TOO_DEEP, DEEPEST);
                return Optional.empty();
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isPresent() && aliased(node.get(), Collections.newSetFromMap(new IdentityHashMap<>()))) {
                faults.add(firstLine, FaultKind.YAML_ALIAS);
                return Optional.empty();
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + firstLine;
            faults.add(line, kind(e.getProblem()), String.valueOf(e.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            faults.add(firstLine, FaultKind.YAML_INVALID, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Composing nodes is recursive, so a deeply nested text would overflow the stack; parsing events is not. */
    private static boolean deep(String text, LoadSettings settings) {
        if (text.chars().filter(one -> one == '[' || one == '{' || one == '-').count() <= DEEPEST) {
            return false;
        }
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    private static FaultKind kind(String problem) {
        return problem != null && (problem.contains("mapping values") || problem.contains("expected <block end>"))
                ? FaultKind.YAML_COLON
                : FaultKind.YAML_INVALID;
    }

    private static boolean aliased(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return true;
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().anyMatch(item -> aliased(item, seen));
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (aliased(tuple.getKeyNode(), seen) || aliased(tuple.getValueNode(), seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
