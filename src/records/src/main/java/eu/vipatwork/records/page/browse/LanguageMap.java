package eu.vipatwork.records.page.browse;

import java.util.Iterator;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** The text of a language map (xAPI 1.0.3 Data 4.2) for a reader. */
final class LanguageMap {

    private LanguageMap() {}

    /** In the reader's language, else in English, else the first; empty text when there is none. */
    static String in(Locale reader, JsonNode map) {
        String found = beginningWith(reader.getLanguage(), map);
        if (found.isEmpty()) {
            found = beginningWith(Locale.ENGLISH.getLanguage(), map);
        }
        return found.isEmpty() && !map.isEmpty() ? map.elements().next().asText() : found;
    }

    private static String beginningWith(String language, JsonNode map) {
        for (Iterator<String> tags = map.fieldNames(); tags.hasNext(); ) {
            String tag = tags.next();
            if (Locale.forLanguageTag(tag).getLanguage().equals(language)) {
                return map.get(tag).asText();
            }
        }
        return "";
    }
}
