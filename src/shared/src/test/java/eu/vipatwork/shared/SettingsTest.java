package eu.vipatwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void defaultsAreThoseOfASmallServer() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.secure()).isFalse();
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.allowPrivateAddresses()).isFalse();
        assertThat(settings.sources()).isEmpty();
        assertThat(settings.mailServer()).isEmpty();
        assertThat(settings.passwordMemoryKib()).isEqualTo(19_456);
        assertThat(settings.secondFactorGrace()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.xapi().largestBody()).isEqualTo(16_777_216);
        assertThat(settings.xapi().largestBatch()).isEqualTo(5_000);
        assertThat(settings.xapi().issuer()).isEmpty();
    }

    @Test
    void valuesAreReadAndNormalised() {
        Settings settings = Settings.of(Map.of(
                "vipatwork.base-url", "https://learn.example.org/",
                "vipatwork.trusted-proxies", "127.0.0.1, 10.0.0.1,",
                "vipatwork.allow-private-platforms", "true",
                "vipatwork.mail.server", "smtp://user:secret@mail.example.org:587",
                "vipatwork.mail.sender", "learn@example.org",
                "vipatwork.second-factor.grace-days", "0",
                "vipatwork.xapi.audience", " "));

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://learn.example.org"));
        assertThat(settings.secure()).isTrue();
        assertThat(settings.trustedProxies()).containsExactlyInAnyOrder("127.0.0.1", "10.0.0.1");
        assertThat(settings.allowPrivateAddresses()).isTrue();
        assertThat(settings.mailServer()).contains(URI.create("smtp://user:secret@mail.example.org:587"));
        assertThat(settings.mailSender()).contains("learn@example.org");
        assertThat(settings.secondFactorGrace()).isZero();
        assertThat(settings.xapi().audience()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "help@college.example, help@college.example, mailto:help@college.example",
        "Oulu College <help@college.example>, Oulu College, mailto:help@college.example",
        "<help@college.example>, help@college.example, mailto:help@college.example",
        "Help desk <https://college.example/help>, Help desk, https://college.example/help",
        "https://college.example/help, https://college.example/help, https://college.example/help",
    })
    void theOperatorsContactIsANameWithAnAddressOrAnAddress(String value, String text, String href) {
        assertThat(Settings.of(Map.of("vipatwork.operator.contact", value)).operatorContact())
                .contains(new OperatorContact(text, href));
    }

    @ParameterizedTest
    @CsvSource({
        "vipatwork.base-url, learn.example.org, must be an address that begins with http:// or https://.",
        "vipatwork.base-url, https://learn.example.org/?a=b, must have neither a query nor a fragment",
        "vipatwork.operator.contact, the porter, must be an e-mail or web address",
        "vipatwork.operator.contact, Help <javascript:alert(1)>, must be an e-mail or web address",
        "vipatwork.mail.server, http://user:secret@mail, must be an address that begins with smtp:// or smtps://.",
        "vipatwork.mail.server, smtp://mail, vipatwork.mail.sender must be set where vipatwork.mail.server is set",
        "vipatwork.allow-private-platforms, yes, 'must be true or false, not \"yes\"'",
        "vipatwork.password-memory-kib, 7, must be a whole number from 8",
        "vipatwork.second-factor.grace-days, -1, 'must be a whole number from 0 to 3650, not \"-1\"'",
        "vipatwork.xapi.largest-body, 16M, 'not \"16M\"'",
        "vipatwork.xapi.largest-batch, 99999999999, must be a whole number"
    })
    void aWrongValueIsRefusedWithASentenceThatNamesItsProperty(String property, String value, String sentence) {
        assertThatThrownBy(() -> Settings.of(Map.of(property, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The setting vipatwork.")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret");
    }
}
