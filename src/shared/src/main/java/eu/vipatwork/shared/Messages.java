package eu.vipatwork.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Queue;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ibm.icu.text.MessageFormat;

/**
 * The texts of the interface in one language: ICU message patterns (plurals, dates, numbers) from the bundles of all
 * modules. The file {@value #BUNDLES} in the jar of a module lists its bundles, one a line: {@code account} for {@code
 * messages/account_LANGUAGE.properties}. They are read once for each language. No two bundles may have the same key.
 */
public final class Messages {

    /** The languages that the interface is complete in; the first is the fallback. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.forLanguageTag("nl"));

    /** The file that lists the bundles of a module. */
    static final String BUNDLES = "META-INF/messages";

    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    /** In development mode, reads the bundles from the source folders. */
    private static volatile ClassLoader edited;

    private final Locale locale;
    private final Map<String, String> texts;
    /** For each key, as many formats as were ever in use at the same time. */
    private final Map<String, Queue<MessageFormat>> patterns = new ConcurrentHashMap<>();

    private final Map<String, String> plain = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = texts(locale);
    }

    private static Map<String, String> texts(Locale locale) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> bundleOfKey = new HashMap<>();
        for (String name : bundles()) {
            ResourceBundle bundle = bundle("messages." + name, locale);
            for (String key : bundle.keySet()) {
                String other = bundleOfKey.putIfAbsent(key, name);
                if (other != null) {
                    throw new IllegalStateException(
                            "the message " + key + " is in the bundles " + other + " and " + name);
                }
                texts.put(key, bundle.getString(key));
            }
        }
        return Map.copyOf(texts);
    }

    /** The names of all bundles on the class path, in the order of the alphabet. */
    public static SortedSet<String> bundles() {
        try {
            SortedSet<String> names = new TreeSet<>();
            for (URL file : Collections.list(application().getResources(BUNDLES))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader application() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                edited == null ? application() : edited,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts in this language, or in English when the interface does not have it. */
    public static Messages in(Locale locale) {
        return LOADED.computeIfAbsent(spoken(locale), Messages::new);
    }

    /** The language of the interface for a person who wants this one: it, or English when the interface lacks it. */
    public static Locale spoken(Locale wanted) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** Forgets what was read, and from now on reads the bundles below these folders; for development mode. */
    public static void reload(Path... folders) {
        URL[] addresses = Arrays.stream(folders).map(Messages::address).toArray(URL[]::new);
        // Bundles are cached by class loader, so a new one reads them again.
        edited = new URLClassLoader(addresses, null);
        LOADED.clear();
    }

    private static URL address(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text with this key, its numbered arguments filled in.
     *
     * @throws MissingResourceException when no bundle has the key, which a test of the templates would have found
     */
    public String text(String key, Object... arguments) {
        if (arguments.length == 0) {
            return plain.computeIfAbsent(key, missing -> pattern(missing).format(new Object[0]));
        }
        // A MessageFormat is not thread-safe (ICU4J, Format) and expensive to make or to clone, so formats are pooled.
        Queue<MessageFormat> free = patterns.computeIfAbsent(key, first -> new ConcurrentLinkedQueue<>());
        MessageFormat borrowed = free.poll();
        MessageFormat pattern = borrowed == null ? pattern(key) : borrowed;
        String text = pattern.format(arguments);
        free.offer(pattern);
        return text;
    }

    /** As {@link #text}, for keys that are made of data; empty when no bundle has the key. */
    public Optional<String> find(String key, Object... arguments) {
        return texts.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
    }

    private MessageFormat pattern(String key) {
        return new MessageFormat(raw(key), locale);
    }

    private String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no text for " + key + " in " + locale, Messages.class.getName(), key);
        }
        return text;
    }
}
