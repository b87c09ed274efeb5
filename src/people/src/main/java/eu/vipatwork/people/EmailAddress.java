package eu.vipatwork.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the normal form that accounts use: composed characters (NFC), lower case, no surrounding space.
 * Only a reply to an e-mail shows that an address works, so little is checked: a local part, an at sign, a domain, 254
 * characters at most (RFC 5321, 4.5.3.1.3).
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]+@[^\\s@<>\",;:\\p{Cntrl}.]+(\\.[^\\s@<>\",;:\\p{Cntrl}.]+)*");

    /** @throws IllegalArgumentException when the text does not have the form of an address */
    public EmailAddress {
        value = normalised(value);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    /** The address; empty when the text does not have the form of one. */
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

    /** The text in normal form, whether or not it is an address. */
    public static String normalised(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
