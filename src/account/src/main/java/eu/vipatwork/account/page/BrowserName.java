package eu.vipatwork.account.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The common name of a browser and its system, read from the User-Agent header (RFC 9110, 10.1.5). Browsers include the
 * names of others, so the more specific names are tried first. It is for display only.
 */
final class BrowserName {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** For example "Firefox, Windows"; the header itself when no name in it is known; empty without a header. */
    static Optional<String> of(String userAgent) {
        return Optional.ofNullable(userAgent).filter(text -> !text.isBlank()).map(text -> {
            Optional<String> browser = find(BROWSERS, text);
            Optional<String> system = find(SYSTEMS, text);
            return browser.isEmpty() && system.isEmpty()
                    ? text
                    : browser.flatMap(name -> system.map(where -> name + ", " + where))
                            .or(() -> browser)
                            .or(() -> system)
                            .get();
        });
    }

    private static Optional<String> find(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
