package eu.vipatwork.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Each fixture file is named after a clause; each of its lines is a change to a valid statement: the version, "ok" or
 * "no", a JSON pointer, and the new value, or none to remove it.
 */
class StatementRulesTest {

    static final Path FIXTURES = Path.of("src/test/resources/statements");

    static ObjectNode valid() {
        try {
            return Json.readObject(Files.readString(FIXTURES.resolve("valid.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicNode> clauses() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            List<Path> clauses = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(clauses).isNotEmpty();
            return clauses.stream()
                    .map(file -> dynamicContainer(file.getFileName().toString(), lines(file)));
        }
    }

    private static Stream<DynamicNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> dynamicTest(line, () -> check(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String line) {
        String[] words = line.split(" ", 4);
        XapiVersion version = words[0].equals("2") ? XapiVersion.V2 : XapiVersion.V1;
        Optional<String> refusal = refusal(line(words), version);
        assertThat(refusal.isEmpty()).as("%s", refusal.orElse("taken")).isEqualTo(words[1].equals("ok"));
    }

    private static String line(String[] words) {
        ObjectNode statement = valid();
        int slash = words[2].lastIndexOf('/');
        JsonNode holder = statement.at(words[2].substring(0, slash));
        String name = words[2].substring(slash + 1).replace("~1", "/");
        if (words.length == 3) {
            ((ObjectNode) holder).remove(name);
        } else {
            ((ObjectNode) holder).set(name, Json.read(words[3]));
        }
        return Json.write(statement);
    }

    private static Optional<String> refusal(String json, XapiVersion version) {
        try {
            StatementRules.check(Json.read(json), version);
            return Optional.empty();
        } catch (InvalidStatementException e) {
            return Optional.of(e.getMessage());
        }
    }
}
