package eu.vipatwork.people.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At the cost of production, which the other tests do not pay. */
class PasswordHashTest {

    private static final String PASSWORD = "seven green lamps";

    @Test
    void theDefaultIsTheRecommendedMemory() {
        String hash = PasswordHash.of(PASSWORD, PasswordHash.withMemory(PasswordHash.memoryKib(null)));

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
                .contains("$m=" + System.getProperty(PasswordHash.SETTING) + ",")
                .contains("$m=64,");
    }
}
