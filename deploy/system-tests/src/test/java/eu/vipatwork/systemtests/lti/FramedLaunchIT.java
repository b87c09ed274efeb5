package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import eu.vipatwork.lti.platform.LtiPlatform;
import eu.vipatwork.lti.platform.PlatformDeepLinking;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;

/** Launches in a frame of another site, with third-party cookies blocked. */
class FramedLaunchIT {

    private static final String UNIT = "The broker";

    private final ConnectedPlatform connection = ConnectedPlatform.get();

    @Test
    void theTestBrowserBlocksThirdPartyCookies() {
        connection.platform.serve("/cookies", exchange -> {
            if (exchange.getRequestURI().getQuery() == null) {
                exchange.getResponseHeaders().add("Set-Cookie", "lax=1; SameSite=Lax");
                exchange.getResponseHeaders().add("Set-Cookie", "none=1; SameSite=None; Secure");
                exchange.getResponseHeaders().add("Set-Cookie", "part=1; SameSite=None; Secure; Partitioned");
                exchange.getResponseHeaders().add("Location", "/cookies?read");
                LtiPlatform.answer(exchange, 302, "text/plain", "");
            } else {
                LtiPlatform.answer(
                        exchange,
                        200,
                        "text/html",
                        "<h1>" + exchange.getRequestHeaders().getFirst("Cookie") + "</h1>");
            }
        });
        String elsewhere = connection.platform.issuer().replace("127.0.0.1", "localhost");
        connection.platform.serve(
                "/frame",
                exchange -> LtiPlatform.answer(
                        exchange, 200, "text/html", "<iframe name=tool src='" + elsewhere + "/cookies'></iframe>"));
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.platform.issuer() + "/frame");

            assertThat(browser.tool().locator("h1").textContent()).isEqualTo("part=1");
        }
    }

    @Test
    void aSecondLaunchReturnsToTheSamePageOfTheUnit() {
        PlatformMember aino = PlatformMember.learner("aino", "Aino Virtanen");
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection.launch(aino))).sees(UNIT).checksPage("unit");
            String address = browser.toolFrame().url();
            assertThat(address).startsWith(connection.at(ConnectedPlatform.UNIT).toString());
            assertThat(browser.tool().locator(".vip-header").count()).isZero();
            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("lti.frameResize"))
                    .first()
                    .waitFor();

            browser.opens(connection.page(connection.launch(aino)) + "?get").sees(UNIT);
            assertThat(browser.toolFrame().url()).isEqualTo(address);
        }
        assertThat(connection.platform.complaints()).isEmpty();
    }

    @Test
    void aLearnerContinuesWithinTheFrame() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection.launch(PlatformMember.learner("eino", "Eino"))))
                    .sees(UNIT);
            String address = browser.toolFrame().url();

            browser.tool().locator("main form button").first().click();

            browser.page().waitForCondition(() -> !browser.toolFrame().url().equals(address));
            assertThat(browser.toolFrame().url())
                    .startsWith(connection.server().address().toString());
            assertThat(browser.tool().locator("h1").count()).isEqualTo(1);
            browser.checksPage("unit-next");
        }
    }

    @Test
    void aLearnerWithoutNameOrEmailCanLearn() {
        try (FrameBrowser browser = FrameBrowser.onPhone()) {
            browser.opens(connection.page(connection.launch(PlatformMember.nameless("4711"))))
                    .sees(UNIT);
            browser.screenshot("unit-phone");
        }
        assertThat(connection.platform.complaints()).isEmpty();
    }

    @Test
    void anInstructorSeesTheLinkAndPreviewsIt() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection.launch(PlatformMember.instructor("teacher", "Tea Cher"))));
            browser.sees(UNIT);
            assertThat(browser.toolFrame().url()).contains("/lti/links/");
            browser.checksPage("instructor");

            browser.tool().locator("form[action$='/preview'] button").click();

            browser.page().waitForCondition(() -> browser.toolFrame().url().contains(ConnectedPlatform.UNIT));
        }
    }

    @Test
    void platformStorageIsUsedWhereOffered() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(
                    connection.launch(PlatformMember.learner("siiri", "Siiri")).withStorage()));

            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("lti.put_data"))
                    .waitFor();
            browser.sees(UNIT);
        }
    }

    @Test
    void withoutCookiesANewWindowAsksForConfirmation() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection
                    .launch(PlatformMember.learner("oona", "Oona Ojala"))
                    .pausing()));
            clearCookies(browser);
            browser.sees("Open it in a window");
            browser.checksPage("window");

            Page window = browser.page()
                    .waitForPopup(() -> browser.tool().locator("main button").click());

            assertThat(window.locator("main").textContent()).contains("Oona Ojala");
            window.locator("main form button").click();
            window.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
            assertThat(window.locator(".vip-header").count()).isEqualTo(1);
        }
    }

    @Test
    void platformStorageMakesTheConfirmationUnnecessary() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection
                    .launch(PlatformMember.learner("lauri", "Lauri"))
                    .withStorage()
                    .pausing()));
            clearCookies(browser);
            browser.sees("Open it in a window");
            Locator token = browser.tool().locator("input[name=token]").first();
            browser.page().waitForCondition(() -> !token.inputValue().isEmpty());

            Page window = browser.page()
                    .waitForPopup(() -> browser.tool().locator("main button").click());

            window.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
        }
    }

    @Test
    void aButtonOpensThePageInANewWindow() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection.launch(PlatformMember.learner("venla", "Venla"))))
                    .sees(UNIT);

            Page window = browser.page()
                    .waitForPopup(() ->
                            browser.tool().locator(".vip-frame-bar button").click());

            window.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
            assertThat(window.locator(".vip-header").textContent()).contains("Venla");
        }
    }

    @Test
    void aLaunchInAWindowHasNoFrame() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(
                    connection.launch(PlatformMember.learner("vilho", "Vilho")).inWindow()));

            browser.page().waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
            assertThat(browser.page().locator(".vip-header").textContent()).contains("Vilho");
        }
    }

    @Test
    void aRefusedLaunchShowsAReferenceThatIsInTheLog() throws Exception {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection
                    .launch(PlatformMember.learner("helmi", "Helmi"))
                    .bending(claims -> claims.audience("another"))));
            browser.sees("cannot be opened").checksPage("refused");

            String reference = browser.tool().locator("dd").last().textContent().strip();
            String log = Files.readString(connection.server().data().resolve("logs/server.0.log"));
            assertThat(log).contains("reference " + reference + ": AUDIENCE_WRONG");
        }
    }

    @Test
    void onlyRegisteredPlatformsMayFramePages() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();
        for (String path : List.of("/lti/launch", "/courses")) {
            String policy = client.send(
                            java.net.http.HttpRequest.newBuilder(connection.at(path))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            List<String> allowed =
                    List.of(policy.replaceFirst(".*frame-ancestors ", "").split(" ", -1));
            if (path.startsWith("/lti/")) {
                assertThat(allowed).contains(ancestors()).isSubsetOf(ancestors(), PlatformPagesIT.ANOTHER);
            } else {
                assertThat(allowed).containsExactly("'none'");
            }
        }
    }

    @Test
    void anInstructorSelectsContentByDeepLinking() {
        PlatformLaunch launch = connection
                .platform
                .launch(
                        connection.tool(),
                        PlatformMember.instructor("teacher", "Tea Cher"),
                        connection.at("/lti/launch").toString())
                .deepLinking(PlatformDeepLinking.settings(connection.platform));
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(launch)).sees("Choose content").checksPage("selection");
            browser.tool().locator("button:not([name])").last().scrollIntoViewIfNeeded();
            browser.tool().locator("main form > div button").first().click();
            browser.tool().locator(".govuk-error-summary").waitFor();

            browser.tool().locator("#item-intermediary-broker-role").check();
            browser.tool().locator("#item-handbook").check();
            browser.tool().locator("input[name=release][value=pinned]").check();
            browser.tool().locator("main form > div button").first().click();

            String chosen = browser.tool().locator("#chosen").textContent();
            assertThat(chosen)
                    .contains("\"vip_document\":\"intermediary/broker-role\"")
                    .contains("\"resourceId\":\"intermediary/broker-role\"")
                    .contains("\"vip_document\":\"handbook\"");
        }
        assertThat(connection.platform.complaints()).isEmpty();
    }

    @Test
    void aPlatformIsConnectedByDynamicRegistration() {
        String link = connection
                .server()
                .admin("lti", "addresses")
                .lines()
                .filter(line -> line.startsWith("dynamic registration"))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.platform.issuer() + "/registration/?"
                    + eu.vipatwork.lti.platform.PlatformQuery.encoded(Map.of("tool", link)));
            browser.sees("Connect your learning platform").screenshot("register");

            browser.tool().locator("main form button").click();

            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("org.imsglobal.lti.close"))
                    .waitFor();
        }
        assertThat(connection.platform.complaints()).isEmpty();
    }

    private String ancestors() {
        return connection.platform.issuer();
    }

    /** Deletes our cookies before the browser returns from the platform, as some browsers do. */
    private static void clearCookies(FrameBrowser browser) {
        browser.tool().locator("#go").waitFor();
        browser.context().clearCookies();
        browser.tool().locator("#go button").click();
    }
}
