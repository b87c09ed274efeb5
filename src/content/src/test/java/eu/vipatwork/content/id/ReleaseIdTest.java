package eu.vipatwork.content.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReleaseIdTest {

    @Test
    void versionsSortAsNumbers() {
        List<String> sorted = Stream.of("a@1.10", "a@1.9", "b@0.1", "a@2", "a@1.9.1")
                .map(ReleaseId::new)
                .sorted()
                .map(ReleaseId::value)
                .toList();

        assertThat(sorted).containsExactly("a@1.9", "a@1.9.1", "a@1.10", "a@2", "b@0.1");
    }

    @Test
    void malformedReleaseIdsAreRefused() {
        for (String text : List.of("", "a", "a@", "@1", "A@1", "a@x", "a@1..2", "../a@1", "a@1.1.1.1.1", "a@1234567")) {
            assertThatThrownBy(() -> new ReleaseId(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
