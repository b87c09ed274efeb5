package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and meaningful shapes have enough contrast, in the light and in the dark scheme (WCAG 2.2). */
class ContrastTest {

    private static final Pattern SCHEME = Pattern.compile("@mixin (\\w+) \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #([0-9a-f]{6});");

    /** Text on a background: 4.5 to 1 (1.4.3). */
    private static final List<String> TEXT = List.of(
            "text on paper",
            "text on surface",
            "text on sunken",
            "text on brand-soft",
            "text on accent-soft",
            "text on error-soft",
            "text on success-soft",
            "text on warning-soft",
            "muted on paper",
            "muted on surface",
            "muted on sunken",
            "muted on success-soft",
            "muted on error-soft",
            "muted on warning-soft",
            "link on paper",
            "link on surface",
            "link on sunken",
            "link on accent-soft",
            "link on brand-soft",
            "link-strong on paper",
            "link-strong on surface",
            "on-brand on brand",
            "on-brand on brand-strong",
            "brand-strong on brand-soft",
            "brand on brand-soft",
            "accent-text on paper",
            "accent-text on surface",
            "error on paper",
            "error on surface",
            "error on error-soft",
            "error-strong on error-soft",
            "surface on error",
            "surface on error-strong",
            "success on surface",
            "success on success-soft",
            "surface on success",
            "warning on warning-soft",
            "warning-soft on warning",
            "hero-text on hero",
            "hero-muted on hero",
            "hero on hero-text",
            "hero on hero-muted");

    /** Lines, pictures and the focus on a background: 3 to 1 (1.4.11). */
    private static final List<String> SHAPE = List.of(
            "edge on paper",
            "edge on surface",
            "edge on sunken",
            "focus on paper",
            "focus on surface",
            "focus on sunken",
            "focus on accent-soft",
            "focus on brand-soft",
            "focus on error-soft",
            "accent-bright on hero",
            "brand on paper",
            "brand on surface",
            "accent on paper",
            "accent on surface",
            "error on paper",
            "success on paper");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void coloursHaveEnoughContrast(String scheme) throws IOException {
        Map<String, String> colours = colours(scheme);
        assertThat(TEXT).allSatisfy(pair -> assertThat(ratio(pair, colours)).isGreaterThanOrEqualTo(4.5));
        assertThat(SHAPE).allSatisfy(pair -> assertThat(ratio(pair, colours)).isGreaterThanOrEqualTo(3));
    }

    private static Map<String, String> colours(String scheme) throws IOException {
        Map<String, String> colours = new HashMap<>();
        Matcher mixin = SCHEME.matcher(Files.readString(Path.of("src/main/scss/_tokens.scss")));
        while (mixin.find()) {
            if (mixin.group(1).equals(scheme)) {
                COLOUR.matcher(mixin.group(2)).results().forEach(each -> colours.put(each.group(1), each.group(2)));
            }
        }
        return colours;
    }

    private static double ratio(String pair, Map<String, String> colours) {
        String[] names = pair.split(" on ", -1);
        double one = luminance(colours.get(names[0]));
        double other = luminance(colours.get(names[1]));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance (WCAG 2.2, glossary). */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
