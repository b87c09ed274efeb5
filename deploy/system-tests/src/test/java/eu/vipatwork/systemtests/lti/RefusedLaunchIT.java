package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.lti.platform.PlatformDeepLinking;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.platform.PlatformQuery;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;

/** Launches that are refused or limited only when the browser arrives. */
class RefusedLaunchIT {

    private final ConnectedPlatform connection = ConnectedPlatform.get();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aLaunchIsRefusedInAnotherBrowserThanItsLogin() throws Exception {
        HttpResponse<String> login = login(PlatformMember.learner("outsider", "Outsider"));
        String cookie = cookie(login);
        String name = cookie.split("=", 2)[0];
        Map<String, String> response = answered(login);

        HttpResponse<String> other = post(connection.at("/lti/launch"), response, name + "=of-another-launch");

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("BROWSER_CHANGED");
        assertThat(other.headers().allValues("Set-Cookie"))
                .noneMatch(set -> set.toLowerCase(java.util.Locale.ROOT).contains("session"));
        assertThat(post(connection.at("/lti/launch"), response, cookie).body())
                .as("the state was used")
                .contains("STATE_UNKNOWN");
        HttpResponse<String> own = login(PlatformMember.learner("outsider", "Outsider"));
        String ownCookie = cookie(own);
        assertThat(post(connection.at("/lti/launch"), answered(own), ownCookie).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aLockedPersonIsRefusedWithTheReason() throws Exception {
        PlatformMember lukas = PlatformMember.learner("lukas", "Lukas Locked");
        HttpResponse<String> first = login(lukas);
        assertThat(post(connection.at("/lti/launch"), answered(first), cookie(first))
                        .statusCode())
                .isEqualTo(303);
        try (BrowserSession administrator = BrowserSession.onDesktop(
                        connection.server().address())
                .signsIn(connection.server().administrator())) {
            administrator.opens("/members");
            Locator link = administrator.page().locator("table a").getByText(lukas.name());
            Navigation.by(administrator.page(), link::click);
            Navigation.by(
                    administrator.page(),
                    () -> administrator.page().locator("#lock").click());
        }

        HttpResponse<String> again = login(lukas);
        HttpResponse<String> refused = post(connection.at("/lti/launch"), answered(again), cookie(again));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("PERSON_LOCKED");
    }

    @Test
    void deepLinkingOffersOnlyWhatThePlatformAccepts() {
        Map<String, Object> settings = new HashMap<>(PlatformDeepLinking.settings(connection.platform));
        settings.put("accept_multiple", false);
        settings.put("accept_lineitem", false);
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection
                            .platform
                            .launch(
                                    connection.tool(),
                                    PlatformMember.instructor("teacher", "Tea Cher"),
                                    connection.at("/lti/launch").toString())
                            .deepLinking(settings)))
                    .sees("Choose content")
                    .checksPageInAllViews("selection-one");
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
        assertThat(connection.platform.complaints()).isEmpty();
    }

    private HttpResponse<String> login(PlatformMember member) throws Exception {
        return post(connection.at("/lti/login"), connection.launch(member).initiation(), "");
    }

    /** The form that the platform has the browser post. */
    private Map<String, String> answered(HttpResponse<String> login) {
        return connection.platform.authorize(
                URI.create(login.headers().firstValue("Location").orElseThrow()));
    }

    private static String cookie(HttpResponse<String> login) {
        return login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> post(URI address, Map<String, String> form, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(PlatformQuery.encoded(form)));
        List.of(cookie).stream().filter(one -> !one.isEmpty()).forEach(one -> request.header("Cookie", one));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
