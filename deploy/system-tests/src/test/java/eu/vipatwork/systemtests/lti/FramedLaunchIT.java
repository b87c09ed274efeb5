package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import eu.vipatwork.lti.platform.LtiPlatform;
import eu.vipatwork.lti.platform.PlatformDeepLinking;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;

/** Launches in a frame of another site, with third-party cookies blocked. */
class FramedLaunchIT {

    private static final String UNIT = "The broker";

    private final ConnectedPlatform school = ConnectedPlatform.get();

    @Test
    void theBrowserReallyBlocksThirdPartyCookies() {
        school.platform.serve("/cookies", exchange -> {
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
        String elsewhere = school.platform.issuer().replace("127.0.0.1", "localhost");
        school.platform.serve(
                "/frame",
                exchange -> LtiPlatform.answer(
                        exchange, 200, "text/html", "<iframe name=tool src='" + elsewhere + "/cookies'></iframe>"));
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.platform.issuer() + "/frame");

            assertThat(browser.tool().locator("h1").textContent()).isEqualTo("part=1");
        }
    }

    @Test
    void aNewLearnerLandsInTheUnitAndReturnsToIt() {
        PlatformMember aino = PlatformMember.learner("aino", "Aino Virtanen");
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.launch(aino))).sees(UNIT).looks("unit");
            String place = browser.toolFrame().url();
            assertThat(place).startsWith(school.at(ConnectedPlatform.UNIT).toString());
            assertThat(browser.tool().locator(".vip-header").count()).isZero();
            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("lti.frameResize"))
                    .first()
                    .waitFor();

            browser.opens(school.page(school.launch(aino)) + "?get").sees(UNIT);
            assertThat(browser.toolFrame().url()).isEqualTo(place);
        }
        assertThat(school.platform.complaints()).isEmpty();
    }

    @Test
    void aLearnerWorksInTheFrame() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.launch(PlatformMember.learner("eino", "Eino"))))
                    .sees(UNIT);
            String place = browser.toolFrame().url();

            browser.tool().locator("main form button").first().click();

            browser.page().waitForCondition(() -> !browser.toolFrame().url().equals(place));
            assertThat(browser.toolFrame().url())
                    .startsWith(school.server().address().toString());
            assertThat(browser.tool().locator("h1").count()).isEqualTo(1);
            browser.looks("unit-next");
        }
    }

    @Test
    void aPersonOfWhomNothingIsToldLearns() {
        try (FrameBrowser browser = FrameBrowser.withAPhone()) {
            browser.opens(school.page(school.launch(PlatformMember.nameless("4711")))).sees(UNIT);
            browser.picture("unit-phone");
        }
        assertThat(school.platform.complaints()).isEmpty();
    }

    @Test
    void anInstructorSeesTheLinkAndPreviewsIt() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.launch(PlatformMember.instructor("teacher", "Tea Cher"))));
            browser.sees(UNIT);
            assertThat(browser.toolFrame().url()).contains("/lti/links/");
            browser.looks("instructor");

            browser.tool().locator("form[action$='/preview'] button").click();

            browser.page().waitForCondition(() -> browser.toolFrame().url().contains(ConnectedPlatform.UNIT));
        }
    }

    @Test
    void aPlatformThatStoresForItsToolsIsUsed() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(
                    school.page(school.launch(PlatformMember.learner("siiri", "Siiri")).withStorage()));

            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("lti.put_data"))
                    .waitFor();
            browser.sees(UNIT);
        }
    }

    @Test
    void whereNothingIsKeptAWindowOpensAndAsksAsWhom() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(
                    school.launch(PlatformMember.learner("oona", "Oona Ojala")).pausing()));
            forget(browser);
            browser.sees("Open it in a window");
            browser.looks("window");

            Page window = browser.page()
                    .waitForPopup(() -> browser.tool().locator("main button").click());

            assertThat(window.locator("main").textContent()).contains("Oona Ojala");
            window.locator("main form button").click();
            window.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
            assertThat(window.locator(".vip-header").count()).isEqualTo(1);
        }
    }

    @Test
    void theStorageOfThePlatformSparesTheQuestion() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.launch(PlatformMember.learner("lauri", "Lauri"))
                    .withStorage()
                    .pausing()));
            forget(browser);
            browser.sees("Open it in a window");
            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("lti.get_data"))
                    .waitFor();
            browser.page().waitForTimeout(200);

            Page window = browser.page()
                    .waitForPopup(() -> browser.tool().locator("main button").click());

            window.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
        }
    }

    @Test
    void aButtonOpensThePageInAWindowOfItsOwn() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.launch(PlatformMember.learner("venla", "Venla"))))
                    .sees(UNIT);

            Page window = browser.page()
                    .waitForPopup(() ->
                            browser.tool().locator(".vip-frame-bar button").click());

            window.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
            assertThat(window.locator(".vip-header").textContent()).contains("Venla");
        }
    }

    @Test
    void aLaunchInAWindowNeedsNoFrame() {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(
                    school.page(school.launch(PlatformMember.learner("vilho", "Vilho")).inWindow()));

            browser.page().waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
            assertThat(browser.page().locator(".vip-header").textContent()).contains("Vilho");
        }
    }

    @Test
    void aRefusalSaysWhatToMendAndStandsInTheLog() throws Exception {
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(
                    school.launch(PlatformMember.learner("helmi", "Helmi")).bending(claims -> claims.audience("another"))));
            browser.sees("cannot be opened").looks("refused");

            String reference = browser.tool().locator("dd").last().textContent().strip();
            String log = Files.readString(school.server().data().resolve("logs/server.0.log"));
            assertThat(log).contains("reference " + reference + ": AUDIENCE_WRONG");
        }
    }

    @Test
    void nobodyElseMayFrameUs() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();
        for (String path : List.of("/lti/launch", "/courses")) {
            String policy = client.send(
                            java.net.http.HttpRequest.newBuilder(school.at(path))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            List<String> allowed =
                    List.of(policy.replaceFirst(".*frame-ancestors ", "").split(" "));
            if (path.startsWith("/lti/")) {
                assertThat(allowed).contains(ancestors()).isSubsetOf(ancestors(), PlatformPagesIT.ANOTHER);
            } else {
                assertThat(allowed).containsExactly("'none'");
            }
        }
    }

    @Test
    void aTeacherChoosesTwoUnitsForTheCourse() {
        PlatformLaunch launch = school.platform
                .launch(
                        school.tool(),
                        PlatformMember.instructor("teacher", "Tea Cher"),
                        school.at("/lti/launch").toString())
                .deepLinking(PlatformDeepLinking.settings(school.platform));
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(launch)).sees("Choose content").looks("selection");
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
        assertThat(school.platform.complaints()).isEmpty();
    }

    @Test
    void anAdministratorConnectsThePlatformByOneLink() {
        String link = school.server()
                .admin("lti", "addresses")
                .lines()
                .filter(line -> line.startsWith("dynamic registration"))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.platform.issuer() + "/registration/?"
                    + eu.vipatwork.lti.platform.PlatformQuery.encoded(Map.of("tool", link)));
            browser.sees("Connect your learning platform").picture("register");

            browser.tool().locator("main form button").click();

            browser.page()
                    .locator("#log li", new Page.LocatorOptions().setHasText("org.imsglobal.lti.close"))
                    .waitFor();
        }
        assertThat(school.platform.complaints()).isEmpty();
    }

    private String ancestors() {
        return school.platform.issuer();
    }

    /** A browser that keeps nothing of ours, as some do: what we set is gone when it comes back from the platform. */
    private static void forget(FrameBrowser browser) {
        browser.tool().locator("#go").waitFor();
        browser.context().clearCookies();
        browser.tool().locator("#go button").click();
    }
}
