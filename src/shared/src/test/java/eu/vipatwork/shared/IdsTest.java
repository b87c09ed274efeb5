package eu.vipatwork.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void laterIdsSortBehindEarlierOnesAsText() {
        List<String> made =
                Stream.generate(Ids::next).limit(1_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSameNameGivesTheSameIdForEver() {
        assertThat(Ids.named("attempt/1/question/a")).isEqualTo(Ids.named("attempt/1/question/a"));
        assertThat(Ids.named("attempt/1/question/a")).isNotEqualTo(Ids.named("attempt/1/question/b"));
        assertThat(Ids.named("a").version()).isEqualTo(5);
    }
}
