package eu.vipatwork.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRangeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 1, 0, 0",
        "1, 20, 1, 1, 0, 20",
        "1, 21, 1, 2, 0, 20",
        "2, 21, 2, 2, 20, 21",
        "9, 21, 2, 2, 20, 21",
        "0, 21, 1, 2, 0, 20",
        "x, 21, 1, 2, 0, 20",
        "-1, 21, 1, 2, 0, 20"
    })
    void aRequestedPageIsKeptWithinTheList(String asked, int size, int page, int pages, int from, int to) {
        assertThat(PageRange.of(asked, size, 20)).isEqualTo(new PageRange(page, pages, from, to));
    }

    @Test
    void upToTwoPagesBeforeAndAfterAreOffered() {
        assertThat(PageRange.of("1", 200, 20).around()).containsExactly(1, 2, 3);
        assertThat(PageRange.of("5", 200, 20).around()).containsExactly(3, 4, 5, 6, 7);
    }
}
