package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import eu.vipatwork.systemtests.people.RoleClient.Answer;

/** The security headers of every answer, and what no page may contain. */
final class PageSecurityRules {

    private static final List<String> REQUIRED_POLICY = List.of(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "connect-src 'self'");

    private PageSecurityRules() {}

    static void check(String what, Answer answer) {
        List<String> policy = Arrays.stream(
                        answer.header("Content-Security-Policy").split(";", -1))
                .map(String::strip)
                .toList();
        assertThat(policy).as(what).containsAll(REQUIRED_POLICY);
        assertThat(policy)
                .as(what)
                .noneMatch(part -> part.contains("unsafe-") || part.contains("*") || part.contains("http:"))
                .anyMatch(part -> part.startsWith("form-action 'self'"))
                .anyMatch(part -> part.startsWith("frame-ancestors "));
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).as(what).isNotEmpty();
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .as(what)
                .allMatch(cookie -> cookie.contains("SameSite="))
                .allMatch(cookie -> cookie.contains("HttpOnly") || cookie.startsWith("language="));
        if (answer.isPage()) {
            checkPage(what, answer.page());
        }
    }

    private static void checkPage(String what, Document page) {
        assertThat(page.select("script:not([src]):not([type=application/json])"))
                .as(what + ": scripts within the page")
                .isEmpty();
        assertThat(page.select("style, [style]"))
                .as(what + ": styles within the page")
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(what)
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
        assertThat(page.select("form[method=post]:not([action^=http]):not(:has(input[name=csrf])) "))
                .as(what + ": forms without a token")
                .isEmpty();
    }
}
