package eu.vipatwork.xapi.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Json;

/** Mutates valid statements, in the same way for the same seed. */
final class StatementMutations {

    private static final List<String> SCRAPS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "1e999999999",
            "1.5",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "{\"\":null}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"mailto:a@b\"",
            "\"http://example.org/x\"",
            "\"Agent\"",
            "\"Group\"",
            "\"Activity\"",
            "\"StatementRef\"",
            "\"SubStatement\"",
            "\"PT1H\"",
            "\"en\"",
            "{\"en\":\"x\"}",
            "[{\"id\":\"http://example.org/x\"}]",
            "\"7b2c4a10-9d34-4f0e-8a51-0c6b7c1f2a09\"",
            "{\"mbox\":\"mailto:z@example.org\"}",
            "99999999999999999999999999999999999999",
            "\"\uD83D\uDE00\"");

    private final Random random;

    StatementMutations(long seed) {
        random = new Random(seed);
    }

    /** JSON, or broken JSON, after one to three changes. */
    String mutate(ObjectNode valid) {
        ObjectNode statement = valid.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(statement);
        }
        String text = Json.write(statement);
        if (random.nextInt(8) == 0) {
            int at = random.nextInt(text.length());
            return switch (random.nextInt(3)) {
                case 0 -> text.substring(0, at) + text.substring(at + 1);
                case 1 -> text.substring(0, at) + "{}[]\",:\\01".charAt(random.nextInt(10)) + text.substring(at);
                default -> text.substring(0, at) + (char) random.nextInt(0xd800) + text.substring(at);
            };
        }
        return text;
    }

    private void change(ObjectNode statement) {
        List<JsonNode> holders = new ArrayList<>();
        collect(statement, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        JsonNode scrap = Json.read(scrap());
        if (holder instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(scrap);
            } else {
                array.set(random.nextInt(array.size()), scrap);
            }
            return;
        }
        ObjectNode object = (ObjectNode) holder;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, scrap);
            case 2 -> object.set(random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : "objectType", scrap);
            default -> {
                JsonNode other = holders.get(random.nextInt(holders.size())).deepCopy();
                object.set(name, other);
            }
        }
    }

    private String scrap() {
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        return scrap.equals("1e999999999") ? "1e99999999" : scrap;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }
}
