package eu.vipatwork.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.vipatwork.content.document.DocumentKind;

class DocumentAddressTest {

    @Test
    void theAddressOfADocumentIsReadAndWritten() {
        DocumentAddress address =
                DocumentAddress.of("handbook", "chapter", "first-week", "nl").orElseThrow();
        assertThat(address)
                .isEqualTo(new DocumentAddress(
                        "handbook", DocumentKind.CHAPTER, "first-week", Locale.forLanguageTag("nl")));
        assertThat(address.getAddress()).isEqualTo("/studio/handbook/chapter/first-week/nl");
        assertThat(address.in(Locale.ENGLISH).getAddress()).isEqualTo("/studio/handbook/chapter/first-week/en");
    }

    @ParameterizedTest
    @CsvSource({
        "chapter, First-week, en",
        "chapter, -week, en",
        "chapter, ../etc, en",
        "chapter, week.x, en",
        "chapter, week, english",
        "chapter, week, EN",
        "poem, week, en"
    })
    void otherPartsNameNoDocument(String kind, String name, String language) {
        assertThat(DocumentAddress.of("handbook", kind, name, language)).isEmpty();
    }
}
