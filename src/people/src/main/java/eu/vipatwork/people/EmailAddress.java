package eu.vipatwork.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which accounts know it: composed characters (NFC), lower case, no space around
 * it. Whether anybody reads mail there is shown by a letter that is answered, not by a pattern; so this asks for
 * little: something, an at sign, a domain, 254 characters at most (RFC 5321, 4.5.3.1.3).
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]+@[^\\s@<>\",;:\\p{Cntrl}.]+(\\.[^\\s@<>\",;:\\p{Cntrl}.]+)*");

    /** @throws IllegalArgumentException when the text has not the shape of an address */
    public EmailAddress {
        value = normalised(value);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    /** The address, or nothing when the text has not the shape of one. */
    public static Optional<EmailAddress> parse(String text) {
        String value = normalised(text);
        return isAddress(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAddress(String value) {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches();
    }

    /** The text as it would be looked up, whether or not it is an address. */
    static String normalised(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
