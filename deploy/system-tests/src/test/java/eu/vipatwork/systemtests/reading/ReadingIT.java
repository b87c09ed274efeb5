package eu.vipatwork.systemtests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.server.EditedPublication;
import eu.vipatwork.systemtests.server.SharedServer;

/** Reading without an account: contents, filters, search, an old edition, downloads. */
class ReadingIT {

    private static final int CHAPTERS = 12;
    private static final int CASES = 10;

    @Test
    void theHandbookCanBeReadFromTheContentsToTheLastChapter() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            Page page = browser.opens("/handbook").page();
            browser.checksPageInAllViews("reading-handbook");
            assertThat(page.locator("main .vip-card h2 a").count()).isEqualTo(CHAPTERS);
            follow(page, page.locator("main .vip-card h2 a").first());
            browser.checksPageInAllViews("reading-chapter");
            assertThat(page.locator("link[rel=canonical]").count()).isZero();

            for (int chapter = 1; chapter < CHAPTERS; chapter++) {
                assertThat(brokenAnchors(page)).as(page.url()).isEmpty();
                follow(page, page.locator(".govuk-pagination__next a"));
            }

            assertThat(path(page)).isEqualTo("/handbook/country-annexes");
            assertThat(brokenAnchors(page)).isEmpty();
            assertThat(page.locator(".govuk-pagination__next").count()).isZero();
            assertThat(page.locator("main").innerText())
                    .contains("Finland", "Netherlands", "Slovenia", "Spain", "Ireland");
            browser.checksPageInAllViews("reading-country-annexes");
            follow(page, page.locator(".govuk-pagination__prev a"));
            assertThat(path(page)).isEqualTo("/handbook/sustaining");
        }
    }

    @Test
    void sectionsAndGlossaryTermsHaveLinks() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            Page page = browser.opens("/handbook/matchmaking").page();
            Locator place = page.locator("nav[aria-label='On this page'] a").last();
            String section = place.getAttribute("href");
            place.click();
            assertThat(page.url()).endsWith(section);
            assertThat(page.locator("main h2" + section).boundingBox().y).isBetween(-5.0, 900.0);

            assertThat(page.locator(".vip-words dd").first().innerText()).isNotBlank();
            Locator word = page.locator(".vip-words dt a").first();
            String term = word.innerText();
            follow(page, word);
            assertThat(path(page)).isEqualTo("/glossary");
            assertThat(page.locator("#" + URI.create(page.url()).getFragment()).innerText())
                    .isEqualTo(term);
            assertThat(page.locator(".vip-glossary dt").count()).isGreaterThanOrEqualTo(60);
            assertThat(brokenAnchors(page)).isEmpty();
            browser.opens("/glossary");
            browser.checksPageInAllViews("reading-glossary");
        }
    }

    @Test
    void casesCanBeFilteredByLevelAndType() {
        try (BrowserSession browser = BrowserSession.withoutJavaScript(SharedServer.address())) {
            Page page = browser.opens("/cases").page();
            assertThat(cards(page)).isEqualTo(CASES);
            page.locator("#level").selectOption("beginner");
            applyFilter(page);
            assertThat(cards(page)).isEqualTo(5);
            assertThat(page.locator("[role=status]").innerText()).contains("5");
            page.locator("#type").selectOption("company-visit");
            applyFilter(page);
            assertThat(cards(page)).isEqualTo(1);
            follow(page, page.locator("main .vip-card h2 a").first());
            assertThat(page.locator(".govuk-summary-list").innerText()).contains("For beginners");
            page.goBack();
            follow(page, page.locator("[role=status] a"));
            assertThat(cards(page)).isEqualTo(CASES);
        }
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            browser.opens("/cases");
            browser.checksPageInAllViews("reading-cases");
            browser.opens("/cases/company-visit");
            browser.checksPageInAllViews("reading-case");
        }
    }

    @Test
    void searchFindsTheSectionWithTheWord() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            Page page = browser.opens("/search?q=mentor").page();
            page.waitForCondition(() -> {
                if (page.locator(".vip-found li").count() < 5) {
                    page.reload();
                    return false;
                }
                return true;
            });
            browser.checksPageInAllViews("reading-search");
            assertThat(page.locator(".vip-found mark").count()).isPositive();
            int all = page.locator(".vip-found li").count();
            page.locator("main form[role=search] summary").click();
            page.locator("#kind").selectOption("chapter");
            follow(page, page.locator("main form[role=search] button"));
            assertThat(page.locator(".vip-found li").count()).isBetween(1, all);
            follow(page, page.locator(".vip-found a").first());
            assertThat(path(page)).startsWith("/handbook/");
            String place = URI.create(page.url()).getFragment();
            if (place != null) {
                assertThat(page.locator("[id='" + place + "']").count()).isEqualTo(1);
            }

            browser.opens("/search?q=safegarding");
            assertThat(page.locator(".vip-found").innerText()).containsIgnoringCase("safeguarding");
            browser.opens("/search?q=" + "xyzzyqqq");
            assertThat(page.locator(".vip-found li").count()).isZero();
            browser.checksPageInAllViews("reading-search-nothing");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/publications/handbook@1.0/book.pdf?language=en, application/pdf, %PDF-",
        "/publications/handbook@1.0/book.epub?language=en, application/epub+zip, PK",
        "/publications/sme@1.0/book.epub?language=nl, application/epub+zip, PK",
        "/handbook/templates/launch-budget, spreadsheetml, PK"
    })
    void downloadsHaveTheStatedType(String address, String type, String start) {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            APIResponse file = browser.page().request().get(SharedServer.address() + address);

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-type")).contains(type);
            assertThat(file.headers().get("content-disposition")).startsWith("attachment; filename=\"");
            assertThat(new String(file.body(), 0, start.length(), StandardCharsets.US_ASCII))
                    .isEqualTo(start);
        }
    }

    @Test
    void anOldEditionLinksToTheSamePlaceInTheNewOne() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            Page page = browser.opens("/releases/cases@1.0/first-intern").page();
            String before = page.locator("article").innerHTML();
            assertThat(page.locator("article").innerText()).doesNotContain("An edited title");

            SharedServer.get()
                    .admin(
                            "content",
                            "import",
                            EditedPublication.release(
                                            "cases",
                                            "1.1",
                                            "en/first-intern.md",
                                            "\ntitle: ",
                                            "\ntitle: An edited title. ")
                                    .toString());

            browser.opens("/cases/first-intern");
            assertThat(page.locator("h1").innerText()).startsWith("An edited title.");
            browser.opens("/releases/cases@1.0/first-intern");
            assertThat(page.locator("article").innerHTML()).isEqualTo(before);
            assertThat(page.locator("link[rel=canonical]").getAttribute("href"))
                    .isEqualTo(SharedServer.address() + "/cases/first-intern");
            browser.checksPageInAllViews("reading-old-edition");
            follow(page, page.locator(".govuk-notification-banner a[data-same-place]"));
            assertThat(page.locator("h1").innerText()).startsWith("An edited title.");

            String feed = page.request()
                    .get(SharedServer.address() + "/api/feed.atom")
                    .text();
            assertThat(feed.indexOf("Case studies and methodologies 1.1"))
                    .isBetween(0, feed.indexOf("Case studies and methodologies 1.0"));
        }
    }

    /** Fragments of links within this page that have no target. */
    @SuppressWarnings("unchecked")
    private static List<String> brokenAnchors(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')]"
                + ".map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))");
    }

    /** Follows a link or presses a button, and waits for the next page. */
    private static void follow(Page page, Locator link) {
        Navigation.by(page, link::click);
    }

    private static void applyFilter(Page page) {
        follow(page, page.locator("form.vip-fields button"));
    }

    private static int cards(Page page) {
        return page.locator("main .vip-card h2 a").count();
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
