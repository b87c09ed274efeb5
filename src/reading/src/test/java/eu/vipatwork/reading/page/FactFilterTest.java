package eu.vipatwork.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.document.ContentsEntry;
import eu.vipatwork.content.id.DocumentId;

class FactFilterTest {

    private static final ContentsEntry DUTCH =
            heading("dutch", Map.of("country", List.of("NL"), "level", List.of("beginner", "experienced")));
    private static final ContentsEntry FINNISH =
            heading("finnish", Map.of("country", List.of("FI"), "level", List.of("beginner")));
    private static final List<ContentsEntry> ALL = List.of(DUTCH, FINNISH);

    @Test
    void onlyFactsAndValuesThatACaseHasAreOffered() {
        assertThat(filter().choices(Locale.ENGLISH))
                .extracting(FactFilter.Choice::fact)
                .containsExactly("level", "country");
        assertThat(filter().choices(Locale.ENGLISH).get(1).values())
                .containsExactly(new FactValue("FI", "Finland"), new FactValue("NL", "Netherlands"));
    }

    @Test
    void allChosenFactsMustFit() {
        assertThat(filter("level", "beginner").among(ALL)).containsExactly(DUTCH, FINNISH);
        assertThat(filter("level", "experienced").among(ALL)).containsExactly(DUTCH);
        assertThat(filter("level", "experienced", "country", "FI").among(ALL)).isEmpty();
    }

    @Test
    void aValueThatNoCaseHasIsIgnored() {
        FactFilter filter = filter("country", "SE");
        assertThat(filter.narrows()).isFalse();
        assertThat(filter.among(ALL)).isEqualTo(ALL);
        assertThat(filter.query()).isEmpty();
    }

    @Test
    void theChosenValuesAreKeptInTheQuery() {
        assertThat(filter("country", "NL", "level", "beginner").query()).isEqualTo("level=beginner&country=NL&");
    }

    private static FactFilter filter(String... pairs) {
        MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.add(pairs[i], pairs[i + 1]);
        }
        return FactFilter.of(ALL, query);
    }

    private static ContentsEntry heading(String id, Map<String, List<String>> facts) {
        return new ContentsEntry(new DocumentId(id), id, "", Locale.ENGLISH, facts);
    }
}
