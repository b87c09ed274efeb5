package eu.vipatwork.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void tokensAre43CharactersThatDoNotBeginWithAHyphenAndDiffer() {
        assertThat(Stream.generate(Tokens::next).limit(1_000))
                .allMatch(token -> token.matches("[A-Za-z0-9_][A-Za-z0-9_-]{42}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTokenMatchesItsHashOnly() {
        String token = Tokens.next();

        assertThat(Tokens.matches(token, Tokens.hash(token))).isTrue();
        assertThat(Tokens.matches(Tokens.next(), Tokens.hash(token))).isFalse();
        assertThat(Tokens.hash(token)).doesNotContain(token);
    }

    @Test
    void aDerivedTokenDependsOnTokenAndPurpose() {
        String token = Tokens.next();

        assertThat(Tokens.derive(token, "csrf"))
                .isEqualTo(Tokens.derive(token, "csrf"))
                .isNotEqualTo(Tokens.derive(token, "other"))
                .isNotEqualTo(Tokens.derive(Tokens.next(), "csrf"));
    }
}
