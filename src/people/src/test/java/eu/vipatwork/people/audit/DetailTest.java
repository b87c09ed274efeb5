package eu.vipatwork.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailTest {

    @Test
    void whatIsReadIsWhatWasWritten() {
        Detail detail = Detail.of(
                "invited",
                "a \"name\" [1]",
                12L,
                Detail.words("role", Set.of("TRAINER", "TRAINEE")),
                "https://ä.example");
        assertThat(Detail.read(detail.text())).isEqualTo(detail);
        assertThat(detail.values().get(2)).isEqualTo(List.of("role.TRAINEE", "role.TRAINER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "3 stored, 1 refused", "[", "[]", "[1]", "[\"word\"", "[\"word\", null]"})
    void whatAnEarlierVersionWroteIsShownAsItIs(String text) {
        assertThat(Detail.read(text)).isEqualTo(Detail.of(Detail.AS_IT_IS, text));
    }

    @Test
    void longTextsAreCutAndTheRestStays() {
        Detail long3 = Detail.of("key-for", "\"".repeat(900), "y".repeat(20), "z".repeat(900));
        assertThat(long3.text()).hasSizeLessThanOrEqualTo(Detail.LONGEST);
        assertThat(Detail.read(long3.text()).values())
                .hasSize(3)
                .contains("y".repeat(20))
                .allSatisfy(value -> assertThat(value.toString()).hasSizeGreaterThan(19));
    }
}
