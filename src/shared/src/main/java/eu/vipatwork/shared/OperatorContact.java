package eu.vipatwork.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who runs this server, for people who need help or an account.
 *
 * @param text the name, or the address where no name is given
 * @param href a {@code mailto:}, {@code http:} or {@code https:} address
 */
public record OperatorContact(String text, String href) {

    private static final int LONGEST = 300;
    private static final Pattern NAMED = Pattern.compile("([^<>]*?)\\s*<([^<>]+)>");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>/]+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");

    /** Reads {@code Name <address>} or an address alone, which is an e-mail or a web address. */
    static Optional<OperatorContact> parse(String text) {
        Matcher named = NAMED.matcher(text.strip());
        boolean hasName = named.matches();
        String address = hasName ? named.group(2).strip() : text.strip();
        String name = hasName && !named.group(1).isBlank() ? named.group(1).strip() : address;
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (EMAIL.matcher(address).matches()) {
            return Optional.of(new OperatorContact(name, "mailto:" + address));
        }
        return WEB.matcher(address.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(new OperatorContact(name, address))
                : Optional.empty();
    }
}
