package eu.vipatwork.content.question;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them, in the language of the reader: "1,200" is 1200 in English, "1.200" is 1200 in Dutch and
 * Finnish. What can only be read in one way is accepted in each language: "37,5", "37.5", "1.000,50", "1 200", and "40
 * hours" where the unit is hours.
 */
final class TypedNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,15}([.,][0-9]{1,10})?");
    private static final Pattern SPACED =
            Pattern.compile("([+-]?[0-9]{1,3})((?:[ \u00a0\u2009\u202f][0-9]{3}){1,4})([.,][0-9]{1,10})?");

    /** Thousands separated by one sign and the decimals by the other, or several thousands. */
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?[0-9]{1,3}(?:(?:,[0-9]{3}){1,4}\\.[0-9]{1,10}|(?:\\.[0-9]{3}){1,4},[0-9]{1,10}"
                    + "|(?:,[0-9]{3}){2,4}|(?:\\.[0-9]{3}){2,4})");

    /** One separator with three digits behind it: a thousand or decimals. */
    private static final Pattern UNCERTAIN = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private TypedNumber() {}

    /** The number; empty when the text is not a number, or an {@linkplain #isAmbiguous ambiguous} one. */
    static Optional<BigDecimal> read(String text, String unit, Locale language) {
        String number = withoutUnit(text, unit);
        if (SPACED.matcher(number).matches()) {
            return Optional.of(decimal(number.replaceAll("[ \u00a0\u2009\u202f]", "")));
        }
        if (GROUPED.matcher(number).matches()) {
            return Optional.of(grouped(number));
        }
        if (UNCERTAIN.matcher(number).matches()) {
            return isAmbiguous(text, unit, language)
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(number.replaceAll("[.,]", "")));
        }
        return PLAIN.matcher(number).matches() ? Optional.of(decimal(number)) : Optional.empty();
    }

    /**
     * Whether the decimal separator of the language has three digits behind it, as in the English "1.200": people with
     * the habits of another language mean 1200 by it.
     */
    static boolean isAmbiguous(String text, String unit, Locale language) {
        String number = withoutUnit(text, unit);
        char separator = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return UNCERTAIN.matcher(number).matches() && number.indexOf(separator) >= 0;
    }

    private static String withoutUnit(String text, String unit) {
        String number = text.strip().replace('\u2212', '-');
        String suffix = unit.strip().toLowerCase(Locale.ROOT);
        return !suffix.isEmpty() && number.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? number.substring(0, number.length() - suffix.length()).strip()
                : number;
    }

    /** Where there are both separators, the last one begins the decimals. */
    private static BigDecimal grouped(String number) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        if (comma < 0 || point < 0) {
            return new BigDecimal(number.replaceAll("[.,]", ""));
        }
        return decimal(comma > point ? number.replace(".", "") : number.replace(",", ""));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number.replace(',', '.'));
    }
}
