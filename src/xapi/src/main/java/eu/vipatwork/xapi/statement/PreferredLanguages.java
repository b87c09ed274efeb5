package eu.vipatwork.xapi.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The languages of the reader, best first (RFC 9110, 12.5.4), to choose one text of each language map. */
public final class PreferredLanguages {

    private final List<Locale.LanguageRange> ranges;

    private PreferredLanguages(List<Locale.LanguageRange> ranges) {
        this.ranges = ranges;
    }

    /** A malformed header is ignored. */
    public static PreferredLanguages of(String acceptLanguage) {
        try {
            return new PreferredLanguages(
                    acceptLanguage.isBlank() ? List.of() : Locale.LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException e) {
            return new PreferredLanguages(List.of());
        }
    }

    /** The map reduced to its best text: by the ranges, else English, else the first. */
    ObjectNode best(JsonNode map) {
        ObjectNode best = Json.object();
        if (map.isEmpty()) {
            return best;
        }
        Map<String, String> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        map.fieldNames().forEachRemaining(tag -> tags.put(tag, tag));
        String tag = Locale.lookupTag(ranges, tags.keySet());
        if (tag == null) {
            tag = Locale.filterTags(ranges, tags.keySet()).stream().findFirst().orElse(null);
        }
        if (tag == null) {
            tag = tags.keySet().stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).startsWith("en"))
                    .findFirst()
                    .orElseGet(() -> map.fieldNames().next());
        }
        String spelled = tags.get(tag);
        best.set(spelled, map.get(spelled));
        return best;
    }
}
