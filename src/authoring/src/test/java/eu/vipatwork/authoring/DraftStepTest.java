package eu.vipatwork.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class DraftStepTest {

    @Test
    void thePathPatternListsAllSteps() {
        assertThat(DraftStep.WORDS)
                .isEqualTo(
                        Arrays.stream(DraftStep.values()).map(DraftStep::word).collect(Collectors.joining("|")));
    }

    @Test
    void aStepIsFoundByItsWordOnly() {
        assertThat(DraftStep.of("return")).contains(DraftStep.RETURN);
        assertThat(DraftStep.of("RETURN")).isEmpty();
        assertThat(DraftStep.of("publish")).isEmpty();
    }
}
