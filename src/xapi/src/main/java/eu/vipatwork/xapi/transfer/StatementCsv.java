package eu.vipatwork.xapi.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Agents;

/** Statements as rows of a CSV file, for spreadsheets. */
public final class StatementCsv {

    private static final List<String> COLUMNS = List.of(
            "stored",
            "timestamp",
            "id",
            "actor",
            "actor name",
            "verb",
            "object",
            "object name",
            "success",
            "completion",
            "score scaled",
            "score raw",
            "duration",
            "response",
            "registration",
            "authority");

    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private StatementCsv() {}

    public static String header() {
        return line(COLUMNS);
    }

    /**
     * A row, with its line break.
     *
     * @param name of the actor; an empty string to use the one in the statement
     */
    public static String row(ObjectNode statement, String name) {
        JsonNode object = statement.path("object");
        JsonNode result = statement.path("result");
        List<String> cells = new ArrayList<>();
        cells.add(statement.path("stored").asText());
        cells.add(statement.path("timestamp").asText());
        cells.add(statement.path("id").asText());
        cells.add(who(statement.path("actor")));
        cells.add(name.isEmpty() ? statement.path("actor").path("name").asText() : name);
        cells.add(statement.path("verb").path("id").asText());
        cells.add(object.has("id") ? object.get("id").asText() : who(object));
        cells.add(first(object.path("definition").path("name")));
        cells.add(result.path("success").asText());
        cells.add(result.path("completion").asText());
        cells.add(result.path("score").path("scaled").asText());
        cells.add(result.path("score").path("raw").asText());
        cells.add(result.path("duration").asText());
        cells.add(result.path("response").asText());
        cells.add(statement.path("context").path("registration").asText());
        cells.add(who(statement.path("authority")));
        return line(cells);
    }

    private static String who(JsonNode agent) {
        return Agents.identifier(agent).map(text -> text.replace('\n', ' ')).orElse("");
    }

    private static String first(JsonNode languageMap) {
        return languageMap.isEmpty() ? "" : languageMap.elements().next().asText();
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(cell));
        }
        return line.append("\r\n").toString();
    }

    /**
     * Quoted, and with an apostrophe before what a spreadsheet would execute (OWASP, CSV injection): a formula begins
     * with one of these characters, also in their full-width forms, and white space before them does not stop it.
     * Numbers stay as they are.
     */
    private static String quoted(String cell) {
        String bare = cell.strip();
        boolean runs = !bare.isEmpty()
                && FORMULA.indexOf(bare.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        String safe =
                runs || cell.startsWith("\t") || cell.startsWith("\r") || cell.startsWith("\n") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
