package eu.vipatwork.records.page.browse;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The context and authority of a statement, one line for each property that it has. */
final class ContextDetails {

    private static final List<String> AGENTS = List.of("instructor", "team");
    private static final List<String> TEXTS = List.of("platform", "language", "revision");
    private static final List<String> ACTIVITIES = List.of("parent", "grouping", "category", "other");

    private ContextDetails() {}

    /**
     * One line.
     *
     * @param label the last part of a message key
     * @param parts each with a link to more statements about it
     */
    public record Line(String label, List<StatementView.Part> parts) {}

    static List<Line> of(ObjectNode statement, DisplayNames displayNames) {
        List<Line> lines = new ArrayList<>();
        JsonNode context = statement.path("context");
        for (String name : AGENTS) {
            if (context.has(name)) {
                lines.add(new Line(name, List.of(displayNames.actor(context.get(name)))));
            }
        }
        for (String name : ACTIVITIES) {
            List<StatementView.Part> activities = new ArrayList<>();
            for (JsonNode activity : context.path("contextActivities").path(name)) {
                activities.add(displayNames.activity(activity));
            }
            if (!activities.isEmpty()) {
                lines.add(new Line(name, activities));
            }
        }
        for (String name : TEXTS) {
            if (context.has(name)) {
                lines.add(new Line(
                        name, List.of(StatementView.Part.words(context.get(name).asText()))));
            }
        }
        if (statement.has("authority")) {
            lines.add(new Line("authority", List.of(displayNames.actor(statement.get("authority")))));
        }
        lines.add(new Line(
                "version",
                List.of(StatementView.Part.words(statement.path("version").asText()))));
        return lines;
    }
}
