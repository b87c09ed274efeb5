package eu.vipatwork.systemtests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.EditedPublication;
import eu.vipatwork.systemtests.server.SharedServer;

/** A stranger reads: from the contents to the last page, by filters, by search, in an old edition, and offline. */
class ReadingIT {

    private static final int CHAPTERS = 12;
    private static final int CASES = 10;

    @Test
    void theHandbookIsReadFromItsContentsToItsLastChapter() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            Page page = visitor.opens("/handbook").page();
            visitor.looksEverywhere("reading-handbook");
            assertThat(page.locator("main .vip-card h2 a").count()).isEqualTo(CHAPTERS);
            follow(page, page.locator("main .vip-card h2 a").first());
            visitor.looksEverywhere("reading-chapter");
            assertThat(page.locator("link[rel=canonical]").count()).isZero();

            for (int chapter = 1; chapter < CHAPTERS; chapter++) {
                assertThat(lostAnchors(page)).as(page.url()).isEmpty();
                follow(page, page.locator(".govuk-pagination__next a"));
            }

            assertThat(path(page)).isEqualTo("/handbook/country-annexes");
            assertThat(lostAnchors(page)).isEmpty();
            assertThat(page.locator(".govuk-pagination__next").count()).isZero();
            assertThat(page.locator("main").innerText())
                    .contains("Finland", "Netherlands", "Slovenia", "Spain", "Ireland");
            visitor.looksEverywhere("reading-country-annexes");
            follow(page, page.locator(".govuk-pagination__prev a"));
            assertThat(path(page)).isEqualTo("/handbook/sustaining");
        }
    }

    @Test
    void aPlaceOnThePageAndAWordOfTheGlossaryHaveAddresses() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            Page page = visitor.opens("/handbook/matchmaking").page();
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
            assertThat(lostAnchors(page)).isEmpty();
            visitor.opens("/glossary");
            visitor.looksEverywhere("reading-glossary");
        }
    }

    @Test
    void casesAreNarrowedByWhatTheyAreAndForWhom() {
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address())) {
            Page page = visitor.opens("/cases").page();
            assertThat(cards(page)).isEqualTo(CASES);
            page.locator("#level").selectOption("beginner");
            narrow(page);
            assertThat(cards(page)).isEqualTo(5);
            assertThat(page.locator("[role=status]").innerText()).contains("5");
            page.locator("#type").selectOption("company-visit");
            narrow(page);
            assertThat(cards(page)).isEqualTo(1);
            follow(page, page.locator("main .vip-card h2 a").first());
            assertThat(page.locator(".govuk-summary-list").innerText()).contains("For beginners");
            page.goBack();
            follow(page, page.locator("[role=status] a"));
            assertThat(cards(page)).isEqualTo(CASES);
        }
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            visitor.opens("/cases");
            visitor.looksEverywhere("reading-cases");
            visitor.opens("/cases/company-visit");
            visitor.looksEverywhere("reading-case");
        }
    }

    @Test
    void whatIsSoughtIsFoundWhereItStands() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            Page page = visitor.opens("/search?q=mentor").page();
            page.waitForCondition(() -> {
                if (page.locator(".vip-found li").count() < 5) {
                    page.reload();
                    return false;
                }
                return true;
            });
            visitor.looksEverywhere("reading-search");
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

            visitor.opens("/search?q=safegarding");
            assertThat(page.locator(".vip-found").innerText()).containsIgnoringCase("safeguarding");
            visitor.opens("/search?q=" + "xyzzyqqq");
            assertThat(page.locator(".vip-found li").count()).isZero();
            visitor.looksEverywhere("reading-search-nothing");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/publications/handbook@1.0/book.pdf?language=en, application/pdf, %PDF-",
        "/publications/handbook@1.0/book.epub?language=en, application/epub+zip, PK",
        "/publications/sme@1.0/book.epub?language=nl, application/epub+zip, PK",
        "/handbook/templates/launch-budget, spreadsheetml, PK"
    })
    void whatIsTakenAwayIsTheFileItSays(String address, String type, String start) {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            APIResponse file = visitor.page().request().get(SharedServer.address() + address);

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-type")).contains(type);
            assertThat(file.headers().get("content-disposition")).startsWith("attachment; filename=\"");
            assertThat(new String(file.body(), 0, start.length(), StandardCharsets.US_ASCII))
                    .isEqualTo(start);
        }
    }

    @Test
    void anOldEditionSaysSoAndLeadsToTheSamePlaceInTheNewOne() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            Page page = visitor.opens("/releases/cases@1.0/first-intern").page();
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

            visitor.opens("/cases/first-intern");
            assertThat(page.locator("h1").innerText()).startsWith("An edited title.");
            visitor.opens("/releases/cases@1.0/first-intern");
            assertThat(page.locator("article").innerHTML()).isEqualTo(before);
            assertThat(page.locator("link[rel=canonical]").getAttribute("href"))
                    .isEqualTo(SharedServer.address() + "/cases/first-intern");
            visitor.looksEverywhere("reading-old-edition");
            follow(page, page.locator(".govuk-notification-banner a[data-same-place]"));
            assertThat(page.locator("h1").innerText()).startsWith("An edited title.");

            String feed =
                    page.request().get(SharedServer.address() + "/api/feed.atom").text();
            assertThat(feed.indexOf("Case studies and methodologies 1.1"))
                    .isBetween(0, feed.indexOf("Case studies and methodologies 1.0"));
        }
    }

    /** The fragments of this page's links to itself that are nowhere on it. */
    @SuppressWarnings("unchecked")
    private static List<String> lostAnchors(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')]"
                + ".map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))");
    }

    /** Presses a link or a button that leads to another page, and waits for that. */
    private static void follow(Page page, Locator link) {
        page.waitForNavigation(link::click);
    }

    private static void narrow(Page page) {
        follow(page, page.locator("form.vip-fields button"));
    }

    private static int cards(Page page) {
        return page.locator("main .vip-card h2 a").count();
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
