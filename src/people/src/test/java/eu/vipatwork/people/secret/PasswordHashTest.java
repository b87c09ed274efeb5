package eu.vipatwork.people.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import eu.vipatwork.shared.Settings;

/** At the cost of production, which the other tests do not pay. */
class PasswordHashTest {

    private static final String PASSWORD = "seven green lamps";

    @Test
    void theDefaultIsTheRecommendedMemory() {
        String hash = PasswordHash.of(PASSWORD, PasswordHash.withMemory(PasswordHash.RECOMMENDED_KIB));

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.matches(PASSWORD, hash)).isTrue();
        assertThat(PasswordHash.matches(PASSWORD + "!", hash)).isFalse();
        assertThat(PasswordHash.matches(PASSWORD, null)).isFalse();
    }

    @Test
    void aHashWithOtherParametersMatchesAndIsOutdated() {
        String hash = PasswordHash.of(PASSWORD, PasswordHash.withMemory(128));

        assertThat(PasswordHash.matches(PASSWORD, hash)).isTrue();
        assertThat(PasswordHash.isOutdated(hash)).isTrue();
        assertThat(PasswordHash.isOutdated(PasswordHash.of(PASSWORD))).isFalse();
    }

    @Test
    void testsUseLessMemory() {
        assertThat(PasswordHash.of(PASSWORD))
                .contains("$m=" + Settings.ofSystem().passwordMemoryKib() + ",")
                .contains("$m=64,");
    }
}
