package eu.vipatwork.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;

/**
 * The words of the interface in one language: ICU message patterns (plurals, dates, numbers) from the bundles {@code
 * messages/interface_LANGUAGE.properties}, which are read once and kept.
 */
public final class Messages {

    /** The languages that the interface is complete in; the first is the fallback. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.forLanguageTag("nl"));

    private static final String BUNDLE = "messages.interface";
    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in this language, or in English when the interface does not speak it. */
    public static Messages in(Locale locale) {
        Locale language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
        return LOADED.computeIfAbsent(language, Messages::new);
    }

    /** Forgets what was read, so that an edited bundle shows; for the developers' mode. */
    public static void reload() {
        LOADED.clear();
        ResourceBundle.clearCache();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text with this key, its numbered arguments filled in.
     *
     * @throws MissingResourceException when no bundle has the key: a fault of ours, found by the build
     */
    public String text(String key, Object... arguments) {
        MessageFormat pattern =
                patterns.computeIfAbsent(key, missing -> new MessageFormat(bundle.getString(missing), locale));
        // A MessageFormat is not safe for threads (ICU4J, Format), its clone is.
        return ((MessageFormat) pattern.clone()).format(arguments);
    }
}
