package eu.vipatwork.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StatementFilterTest {

    @Test
    void aQueryGivesTheFirstValueOfEachKnownFilter() {
        StatementFilter filter = StatementFilter.ofQuery(Map.of(
                "verb",
                List.of(" passed ", "failed"),
                "since",
                List.of("  "),
                "until",
                List.of(),
                "page",
                List.of("2")));
        assertThat(filter.names()).containsExactly("verb");
        assertThat(filter.get("verb")).isEqualTo("passed");
        assertThat(filter.get("since")).isEmpty();
    }

    @Test
    void anExactAgentReplacesThePersonThatWasTyped() {
        StatementFilter filter = StatementFilter.of(Map.of("person", "Anna", "verb", "passed"));
        assertThat(filter.with("agent", "mbox mailto:a@example.org").names())
                .containsExactlyInAnyOrder("verb", "agent");
        assertThat(filter.without("verb").names()).containsExactly("person");
        assertThat(filter.names()).containsExactlyInAnyOrder("person", "verb");
    }

    @Test
    void valuesAreEncodedInAQuery() {
        assertThat(StatementFilter.of(Map.of("activity", "https://example.org/?a=1&b"))
                        .query())
                .isEqualTo("activity=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b");
    }
}
