package eu.vipatwork.content.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A short text of a manifest in one or more languages, the publication's first language first.
 *
 * @param texts by language
 */
public record TranslatedText(Map<Locale, String> texts) {

    public static final TranslatedText NONE = new TranslatedText(Map.of());

    public TranslatedText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text in this language, else in the first language that there is, else empty. */
    public String in(Locale language) {
        for (Map.Entry<Locale, String> text : texts.entrySet()) {
            if (text.getKey().getLanguage().equals(language.getLanguage())) {
                return text.getValue();
            }
        }
        return texts.values().stream().findFirst().orElse("");
    }
}
