package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import eu.vipatwork.lti.platform.PlatformDeepLinking;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.platform.PlatformQuery;
import eu.vipatwork.systemtests.browser.BrowserSession;

/** What only shows when a browser arrives: that it is another one, that the person is locked, what the platform takes. */
class RefusedLaunchIT {

    private final ConnectedPlatform school = ConnectedPlatform.get();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anotherBrowserThanTheOneThatBeganIsRefused() throws Exception {
        HttpResponse<String> begun = login(PlatformMember.learner("outsider", "Outsider"));
        String cookie = cookie(begun);
        String name = cookie.split("=", 2)[0];
        Map<String, String> response = answered(begun);

        HttpResponse<String> strange = post(school.at("/lti/launch"), response, name + "=of-another-launch");

        assertThat(strange.statusCode()).isEqualTo(400);
        assertThat(strange.body()).contains("BROWSER_CHANGED");
        assertThat(strange.headers().allValues("Set-Cookie"))
                .noneMatch(set -> set.toLowerCase(java.util.Locale.ROOT).contains("session"));
        assertThat(post(school.at("/lti/launch"), response, cookie).body())
                .as("the state was used")
                .contains("STATE_UNKNOWN");
        HttpResponse<String> own = login(PlatformMember.learner("outsider", "Outsider"));
        String ownCookie = cookie(own);
        assertThat(post(school.at("/lti/launch"), answered(own), ownCookie).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPersonWhoIsLockedIsToldSo() throws Exception {
        PlatformMember lukas = PlatformMember.learner("lukas", "Lukas Locked");
        HttpResponse<String> first = login(lukas);
        assertThat(post(school.at("/lti/launch"), answered(first), cookie(first))
                        .statusCode())
                .isEqualTo(303);
        try (BrowserSession administrator = BrowserSession.atADesk(school.server().address())
                .signsIn(school.server().administrator())) {
            administrator.opens("/members");
            Locator link = administrator.page().locator("table a").getByText(lukas.name());
            administrator.page().waitForNavigation(link::click);
            administrator
                    .page()
                    .waitForNavigation(
                            () -> administrator.page().locator("#lock").click());
        }

        HttpResponse<String> again = login(lukas);
        HttpResponse<String> refused = post(school.at("/lti/launch"), answered(again), cookie(again));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("PERSON_LOCKED");
    }

    @Test
    void aPlatformThatTakesOneLinkAndNoLineItemIsOfferedNothingElse() {
        Map<String, Object> settings = new HashMap<>(PlatformDeepLinking.settings(school.platform));
        settings.put("accept_multiple", false);
        settings.put("accept_lineitem", false);
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.platform
                            .launch(
                                    school.tool(),
                                    PlatformMember.instructor("teacher", "Tea Cher"),
                                    school.at("/lti/launch").toString())
                            .deepLinking(settings)))
                    .sees("Choose content")
                    .looksEverywhere("selection-one");
            assertThat(browser.tool()
                            .locator("input[name=document][type=checkbox]")
                            .count())
                    .isZero();
            assertThat(browser.tool().locator("input[name=graded]").count()).isZero();

            browser.tool().locator("#item-intermediary-broker-role").check();
            browser.tool().locator("main form > div button").first().click();

            assertThat(browser.tool().locator("#chosen").textContent())
                    .contains("\"vip_document\":\"intermediary/broker-role\"")
                    .doesNotContain("lineItem");
        }
        assertThat(school.platform.complaints()).isEmpty();
    }

    private HttpResponse<String> login(PlatformMember member) throws Exception {
        return post(school.at("/lti/login"), school.launch(member).initiation(), "");
    }

    /** What the platform has the browser post. */
    private Map<String, String> answered(HttpResponse<String> begun) {
        return school.platform.authorize(
                URI.create(begun.headers().firstValue("Location").orElseThrow()));
    }

    private static String cookie(HttpResponse<String> begun) {
        return begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> post(URI address, Map<String, String> form, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(PlatformQuery.encoded(form)));
        List.of(cookie).stream().filter(one -> !one.isEmpty()).forEach(one -> request.header("Cookie", one));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
