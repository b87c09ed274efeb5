package eu.vipatwork.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditDetailTest {

    @Test
    void aDetailIsReadAsItWasWritten() {
        AuditDetail detail = AuditDetail.of(
                "invited",
                "a \"name\" [1]",
                12L,
                AuditDetail.words("role", Set.of("TRAINER", "TRAINEE")),
                "https://ä.example");
        assertThat(AuditDetail.read(detail.text())).isEqualTo(detail);
        assertThat(detail.values().get(2)).isEqualTo(List.of("role.TRAINEE", "role.TRAINER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "3 stored, 1 refused", "[", "[]", "[1]", "[\"word\"", "[\"word\", null]"})
    void otherTextIsShownUnchanged(String text) {
        assertThat(AuditDetail.read(text)).isEqualTo(AuditDetail.of(AuditDetail.AS_IT_IS, text));
    }

    @Test
    void longTextsAreShortened() {
        AuditDetail long3 = AuditDetail.of("key-for", "\"".repeat(900), "y".repeat(20), "z".repeat(900));
        assertThat(long3.text()).hasSizeLessThanOrEqualTo(AuditDetail.LONGEST);
        assertThat(AuditDetail.read(long3.text()).values())
                .hasSize(3)
                .contains("y".repeat(20))
                .allSatisfy(value -> assertThat(value.toString()).hasSizeGreaterThan(19));
    }
}
