package eu.vipatwork.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "nine char, TOO_SHORT",
        "äöüßéèçñô, TOO_SHORT",
        "password123, COMMON",
        "P@ssw0rd2026, COMMON",
        "1234567890, COMMON",
        "!!Welcome2026!!, COMMON",
        "manchester, COMMON",
        "monkeymonkey, COMMON",
        "aaaaaaaaaaaa, PATTERN",
        "ababababababab, PATTERN",
        "abcdefghijkl, PATTERN",
        "lkjihgfedcba, PATTERN",
        "xpoiuytrewqx, PATTERN",
        "vipatwork2026, PERSONAL",
        "V1P@work-VIP@Work, PERSONAL",
        "anna.berg1990, PERSONAL",
        "Svensdotter!1, PERSONAL",
    })
    void easilyGuessedPasswordsAreRefused(String password, PasswordRefusal reason) {
        assertThat(PasswordRules.refusal(password, "Anna Svensdotter", "anna.berg@example.org"))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven green lamps",
                "correct horse battery staple",
                "xK9#mQ2$vL5p",
                "kaksitoista keltaista omenaa",
                "двенадцать ламп",
                "我的自行车是蓝色的没有铃",
                "Anna likes to read old maps",
                "🚲🚲 to work and back",
            })
    void goodPasswordsAreAcceptedInAnyScript(String password) {
        assertThat(PasswordRules.refusal(password, "Anna Svensdotter", "anna.berg@example.org"))
                .isEmpty();
    }

    @Test
    void atMostTwoHundredCharactersAreAccepted() {
        String long200 = "seven green lamps ".repeat(12).substring(0, 200);

        assertThat(PasswordRules.refusal(long200, null, null)).isEmpty();
        assertThat(PasswordRules.refusal(long200 + "x", null, null)).contains(PasswordRefusal.TOO_LONG);
    }
}
