package eu.vipatwork.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.vipatwork.people.Role;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.TestUser;

/** The language of the answer: cookie, then account, then browser, then English. */
class SessionFilterTest {

    private static final SiteCookies COOKIES = new SiteCookies(Settings.ofSystem());

    @ParameterizedTest
    @CsvSource({
        "nl, fi, fi, nl",
        ", fi, nl, fi",
        ", , nl, nl",
        ", , , en",
        "sv, fi, nl, fi",
        ", sv, nl, en",
        ", , sv, en",
        ", , nl-BE, nl",
    })
    void theFirstLanguageThatTheInterfaceHasIsUsed(String cookie, String account, String browser, String used) {
        FakeRequest request = FakeRequest.get("/courses");
        if (cookie != null) {
            request.cookie("language", cookie);
        }
        if (account != null) {
            request.by(TestUser.speaking(Locale.forLanguageTag(account), Role.TRAINEE));
        }
        if (browser != null) {
            request.accepting("sv", browser);
        }
        new SessionFilter(request.context(), null, COOKIES).filter(request.container());
        assertThat(request.context().locale()).isEqualTo(Locale.forLanguageTag(used));
    }
}
