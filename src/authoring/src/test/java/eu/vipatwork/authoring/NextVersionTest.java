package eu.vipatwork.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.StoredRelease;

class NextVersionTest {

    @ParameterizedTest
    @CsvSource({"1.0, 1.1", "1.9, 1.10", "2.4.0, 2.4.1", "3, 3.1", "1.10 1.9 1.2, 1.11", "2.0 1.7, 2.1"})
    void theNextVersionFollowsTheHighest(String versions, String next) {
        assertThat(NextVersion.after(Arrays.stream(versions.split(" ", -1))
                        .map(version -> new StoredRelease(
                                new ReleaseId("handbook@" + version),
                                "",
                                Instant.EPOCH,
                                Optional.empty(),
                                Optional.empty()))
                        .toList()))
                .isEqualTo(next);
    }
}
