package eu.vipatwork.reading.page;

import java.util.Locale;
import java.util.Set;

/**
 * A value of a fact, with its text.
 *
 * @param words in the language of the interface; empty when the interface has a text for the value: {@code
 *     reading.FACT.VALUE}
 */
public record FactValue(String value, String words) {

    private static final Set<String> TYPES = Set.of(
            "company-challenge",
            "company-visit",
            "first-intern",
            "guest-expert",
            "inclusive-placement",
            "job-shadowing",
            "joint-curriculum",
            "mentor-training",
            "mobility-abroad",
            "teacher-externship");

    static FactValue of(String fact, String value, Locale locale) {
        return switch (fact) {
            case "level", "side", "status" -> new FactValue(value, "");
            case "type" -> new FactValue(value, TYPES.contains(value) ? "" : value.replace('-', ' '));
            case "country" -> new FactValue(value, country(value, locale));
            default -> new FactValue(value, value);
        };
    }

    private static String country(String value, Locale locale) {
        return value.matches("[A-Z]{2}") && !value.equals("EU")
                ? new Locale.Builder().setRegion(value).build().getDisplayCountry(locale)
                : value;
    }
}
