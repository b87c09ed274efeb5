package eu.vipatwork.content.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    /** "?" is an ambiguous number, "-" none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // typed | en | nl | fi
                "1,200|1200|?|?",
                "1.200|?|1200|1200",
                "12,345|12345|?|?",
                "-1,200|-1200|?|?",
                "1,200,000|1200000|1200000|1200000",
                "1.200.000|1200000|1200000|1200000",
                "1,200.50|1200.50|1200.50|1200.50",
                "1.200,50|1200.50|1200.50|1200.50",
                "1.200,500|1200.500|1200.500|1200.500",
                "1 200|1200|1200|1200",
                "1 200,5|1200.5|1200.5|1200.5",
                "1 200,500|1200.500|1200.500|1200.500",
                "1,2|1.2|1.2|1.2",
                "1.2|1.2|1.2|1.2",
                "0,125|0.125|0.125|0.125",
                "0.125|0.125|0.125|0.125",
                "1,2000|1.2000|1.2000|1.2000",
                "1200,500|1200.500|1200.500|1200.500",
                "1200|1200|1200|1200",
                "1,200 hours|1200|?|?",
                "1,2,3|-|-|-",
                "1,20.5|-|-|-",
                "1.200.50|-|-|-",
                ",5|-|-|-",
            })
    void aNumberIsReadInTheLanguageOfTheReader(String typed, String english, String dutch, String finnish) {
        assertThat(read(typed, "en")).as("en").isEqualTo(english);
        assertThat(read(typed, "nl")).as("nl").isEqualTo(dutch);
        assertThat(read(typed, "fi")).as("fi").isEqualTo(finnish);
    }

    private static String read(String typed, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return TypedNumber.read(typed, "hours", locale)
                .map(BigDecimal::toPlainString)
                .orElse(TypedNumber.isAmbiguous(typed, "hours", locale) ? "?" : "-");
    }
}
