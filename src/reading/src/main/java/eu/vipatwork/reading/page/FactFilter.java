package eu.vipatwork.reading.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import eu.vipatwork.content.document.ContentsEntry;

/** Filters cases by their facts: type, level, side, country. It offers only values that at least one case has. */
record FactFilter(Map<String, List<String>> offered, Map<String, String> wanted) {

    private static final List<String> FACTS = List.of("type", "level", "side", "country");

    /**
     * A fact with the values to choose from.
     *
     * @param chosen empty for all
     */
    public record Choice(String fact, List<FactValue> values, String chosen) {}

    /** Ignores parameters that no case matches. */
    static FactFilter of(List<ContentsEntry> all, MultivaluedMap<String, String> query) {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String fact : FACTS) {
            List<String> values = new ArrayList<>(all.stream()
                    .flatMap(heading -> heading.facts().getOrDefault(fact, List.of()).stream())
                    .collect(Collectors.toCollection(TreeSet::new)));
            String asked = query.getFirst(fact);
            if (!values.isEmpty()) {
                offered.put(fact, values);
            }
            if (asked != null && values.contains(asked)) {
                wanted.put(fact, asked);
            }
        }
        return new FactFilter(offered, wanted);
    }

    List<ContentsEntry> among(List<ContentsEntry> all) {
        return narrows() ? all.stream().filter(this::fits).toList() : all;
    }

    private boolean fits(ContentsEntry heading) {
        return wanted.entrySet().stream()
                .allMatch(fact ->
                        heading.facts().getOrDefault(fact.getKey(), List.of()).contains(fact.getValue()));
    }

    boolean narrows() {
        return !wanted.isEmpty();
    }

    List<Choice> choices(Locale locale) {
        return offered.entrySet().stream()
                .map(fact -> new Choice(
                        fact.getKey(),
                        fact.getValue().stream()
                                .map(value -> FactValue.of(fact.getKey(), value, locale))
                                .toList(),
                        wanted.getOrDefault(fact.getKey(), "")))
                .toList();
    }

    /** The chosen values as a query string that ends with an ampersand. */
    String query() {
        return wanted.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + URLEncoder.encode(fact.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
