package eu.vipatwork.content.format.markdown;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a country box that the author does not write, in the language of the text. */
final class CountryLabels {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> WITH_ARTICLE = Set.of("NL", "GB", "US");

    /** "In Finland", in languages with one form for all countries; elsewhere the name alone. */
    private static final Map<String, String> IN = Map.of("en", "In %s", "nl", "In %s", "es", "En %s", "de", "In %s");

    private static final Map<String, String> CHECKED = Map.of(
            "en", "Checked on %s",
            "nl", "Gecontroleerd op %s",
            "es", "Comprobado el %s",
            "de", "Geprüft am %s",
            "fi", "Tarkistettu %s",
            "sl", "Preverjeno %s");

    private CountryLabels() {}

    /** Whether this is a code of ISO 3166-1, or EU. */
    static boolean known(String country) {
        return country.equals("EU") || COUNTRIES.contains(country);
    }

    static String heading(String country, Locale language) {
        String name = country.equals("EU")
                ? "EU"
                : new Locale.Builder().setRegion(country).build().getDisplayCountry(language);
        boolean english = language.getLanguage().equals("en");
        if (english && (country.equals("EU") || WITH_ARTICLE.contains(country))) {
            name = "the " + name;
        }
        return IN.getOrDefault(language.getLanguage(), "%s").formatted(name);
    }

    static String checked(LocalDate date, Locale language) {
        Locale forDates = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(forDates)
                .format(date);
        return CHECKED.getOrDefault(language.getLanguage(), "%s").formatted(day) + ".";
    }
}
