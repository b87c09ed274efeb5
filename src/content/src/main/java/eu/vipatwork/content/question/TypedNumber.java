package eu.vipatwork.content.question;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: "40", "37,5", "37.5", "-2", "1 200", "40 hours" where the unit is hours. */
final class TypedNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,15}([.,][0-9]{1,10})?");
    private static final Pattern GROUPED =
            Pattern.compile("([+-]?[0-9]{1,3})((?:[ \u00a0\u2009\u202f][0-9]{3}){1,4})([.,][0-9]{1,10})?");

    private TypedNumber() {}

    /** The number; empty when the text is not a number or is ambiguous, such as "1.000,50". */
    static Optional<BigDecimal> read(String text, String unit) {
        String number = text.strip().replace('\u2212', '-');
        String suffix = unit.strip().toLowerCase(Locale.ROOT);
        if (!suffix.isEmpty() && number.toLowerCase(Locale.ROOT).endsWith(suffix)) {
            number = number.substring(0, number.length() - suffix.length()).strip();
        }
        if (GROUPED.matcher(number).matches()) {
            number = number.replaceAll("[ \u00a0\u2009\u202f]", "");
        }
        return PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }
}
