package eu.vipatwork.shared;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Queue;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import com.ibm.icu.text.MessageFormat;

/**
 * The words of the interface in one language: ICU message patterns (plurals, dates, numbers) from the bundles {@code
 * messages/interface_LANGUAGE.properties} (the pages) and {@code messages/look_LANGUAGE.properties} (the frame and the
 * components), {@code messages/account_LANGUAGE.properties} (accounts and members), {@code
 * messages/lti_LANGUAGE.properties} (learning platforms), {@code messages/studio_LANGUAGE.properties} (releases and
 * their making) and {@code messages/record_LANGUAGE.properties} (the learning records), which are read once and kept.
 */
public final class Messages {

    /** The languages that the interface is complete in; the first is the fallback. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.forLanguageTag("nl"));

    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();

    /** Where the bundles are, if not in the application. */
    private static volatile ClassLoader edited;

    private final Locale locale;
    private final Map<String, String> texts;
    /** For each key, as many as were ever used at the same time. */
    private final Map<String, Queue<MessageFormat>> patterns = new ConcurrentHashMap<>();

    private final Map<String, String> plain = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = bundles().stream()
                .map(name -> bundle(name, locale))
                .flatMap(bundle -> bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> bundles() {
        try {
            List<String> names = new java.util.ArrayList<>();
            for (URL list : java.util.Collections.list(Messages.class.getClassLoader().getResources("META-INF/messages"))) {
                try (java.io.InputStream in = list.openStream()) {
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
                }
            }
            return names;
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                edited == null ? Thread.currentThread().getContextClassLoader() : edited,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in this language, or in English when the interface does not speak it. */
    public static Messages in(Locale locale) {
        return LOADED.computeIfAbsent(spoken(locale), Messages::new);
    }

    /** The language of the interface for somebody who wants this one; English when we do not speak it. */
    public static Locale spoken(Locale wanted) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** Forgets what was read, and from now on reads the bundles below this folder; for the developers' mode. */
    public static void reload(List<Path> folders) {
        try {
            // Bundles are cached by class loader, so a new one reads anew.
            URL[] urls = new URL[folders.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = folders.get(i).toUri().toURL();
            }
            edited = new URLClassLoader(urls, null);
            LOADED.clear();
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
     * @throws MissingResourceException when no bundle has the key: a fault of ours, found by the build
     */
    public String text(String key, Object... arguments) {
        if (arguments.length == 0) {
            return plain.computeIfAbsent(key, missing -> pattern(missing).format(new Object[0]));
        }
        // A MessageFormat is not safe for threads (ICU4J, Format), and dear to make or to clone: each caller borrows
        // one.
        Queue<MessageFormat> free = patterns.computeIfAbsent(key, first -> new ConcurrentLinkedQueue<>());
        MessageFormat borrowed = free.poll();
        MessageFormat pattern = borrowed == null ? pattern(key) : borrowed;
        String text = pattern.format(arguments);
        free.offer(pattern);
        return text;
    }

    /** As {@link #text}, for keys that are made of data; nothing when no bundle has the key. */
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
