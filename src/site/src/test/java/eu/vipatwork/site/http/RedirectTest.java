package eu.vipatwork.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next page of a form is a page of this site (OWASP, unvalidated redirects). */
class RedirectTest {

    @ParameterizedTest
    @CsvSource({
        "/courses?a=b#c, /courses?a=b#c",
        "https://evil.example/, /home",
        "//evil.example/, /home",
        "/\\evil.example, /home",
        "javascript:alert(1), /home",
        "courses, /home",
        "'', /home",
        "/a b, /home",
    })
    void onlyPathsOfThisSiteAreSafe(String path, String next) {
        assertThat(Redirect.safe(path, "/home")).isEqualTo(next);
    }
}
