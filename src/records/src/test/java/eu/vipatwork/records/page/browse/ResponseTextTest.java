package eu.vipatwork.records.page.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ResponseTextTest {

    private static final String COMPONENTS = """
            [{"id": "a", "description": {"en": "A letter", "fi": "Kirje"}}, {"id": "b", "description": {"en": "A call"}},
             {"id": "c"}]""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice      | choices | a[,]b       | Kirje; A call
            choice      | choices | a[,]z[,]c   | Kirje; z; c
            sequencing  | choices | b[,]a       | A call → Kirje
            likert      | scale   | a           | Kirje
            matching    | source  | a[.]a[,]b[.]x | Kirje – a; A call – x
            performance | steps   | b[.]3:40[,]c[.]x | A call – 3:40; c – x
            fill-in     | choices | a[,]b       | a[,]b
            true-false  | choices | true        | true
            """)
    void aResponseIsShownInTheWordsOfWhatItNames(String type, String components, String response, String words)
            throws IOException {
        assertThat(ResponseText.words(
                        response,
                        json("{\"interactionType\": \"" + type + "\", \"" + components + "\": " + COMPONENTS + "}"),
                        Locale.forLanguageTag("fi")))
                .isEqualTo(words);
    }

    @Test
    void aPairIsShownByBothItsWords() throws IOException {
        JsonNode matching = json(
                "{\"interactionType\": \"matching\", \"source\": " + COMPONENTS + ", \"target\": " + COMPONENTS + "}");
        assertThat(ResponseText.words("a[.]b[,]b[.]a", matching, Locale.ENGLISH))
                .isEqualTo("A letter – A call; A call – A letter");
        assertThat(ResponseText.words("a", matching, Locale.ENGLISH)).isEqualTo("a");
    }

    @Test
    void withoutADefinitionItIsShownAsItWasSent() throws IOException {
        assertThat(ResponseText.words("a[,]b", json("{}").path("definition"), Locale.ENGLISH))
                .isEqualTo("a[,]b");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
