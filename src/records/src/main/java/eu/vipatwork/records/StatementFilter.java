package eu.vipatwork.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The filters of the statement list, as a query string or form has them: unchecked text by name. {@link
 * ReadStatementFilter} turns it into a query.
 */
public final class StatementFilter {

    /** All filters; {@code agent} is an exact identifier, from a link. */
    static final List<String> NAMES =
            List.of("person", "agent", "verb", "activity", "registration", "related", "since", "until");

    private final Map<String, String> chosen;

    private StatementFilter(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /** The first value of each filter; other parameters are ignored. */
    public static StatementFilter ofQuery(Map<String, List<String>> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String name : NAMES) {
            parameters.getOrDefault(name, List.of()).stream()
                    .findFirst()
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> chosen.put(name, value.strip()));
        }
        return new StatementFilter(chosen);
    }

    public static StatementFilter of(Map<String, String> chosen) {
        Map<String, String> known = new LinkedHashMap<>(chosen);
        known.keySet().retainAll(NAMES);
        known.values().removeIf(String::isBlank);
        return new StatementFilter(known);
    }

    /** Empty text when the filter is not set. */
    public String get(String name) {
        return chosen.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The filters that are set. */
    public List<String> names() {
        return List.copyOf(chosen.keySet());
    }

    /** The same with another value. An exact {@code agent} replaces the {@code person} that was typed. */
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

    /** As a query string, without question mark. */
    public String query() {
        return chosen.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
