package eu.vipatwork.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What to look for among the statements, as it stands in an address or was typed into the form: text by name, nothing
 * checked yet. {@link ReadStatementFilter} makes a query of it.
 */
public final class StatementFilter {

    /** Everything that can be asked for; {@code agent} is the exact identifier that a link carries. */
    static final List<String> NAMES =
            List.of("person", "agent", "verb", "activity", "registration", "related", "since", "until");

    private final Map<String, String> chosen;

    private StatementFilter(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    public static StatementFilter of(MultivaluedMap<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getFirst(name);
            if (value != null && !value.isBlank()) {
                chosen.put(name, value.strip());
            }
        }
        return new StatementFilter(chosen);
    }

    public static StatementFilter of(Map<String, String> chosen) {
        Map<String, String> known = new LinkedHashMap<>(chosen);
        known.keySet().retainAll(NAMES);
        known.values().removeIf(String::isBlank);
        return new StatementFilter(known);
    }

    /** Empty text when nothing was chosen. */
    public String get(String name) {
        return chosen.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The names of what was chosen. */
    public List<String> names() {
        return List.copyOf(chosen.keySet());
    }

    /** The same with another value; whoever is named exactly is no longer looked for by name, and the other way round. */
    public StatementFilter with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        if (name.equals("agent")) {
            other.remove("person");
        }
        other.put(name, value);
        return new StatementFilter(other);
    }

    public StatementFilter without(String name) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        other.remove(name);
        return new StatementFilter(other);
    }

    /** As the query of an address, without question mark. */
    public String query() {
        return chosen.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
