package eu.vipatwork.systemtests.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.browser.UnitCompletion;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;
import eu.vipatwork.systemtests.server.StatementClient;

/** Release 1.1 of a course is published while a learner takes 1.0. */
class NewReleaseIT {

    private static final String COURSE = "sme";
    private static final String COUNTED = "benefits";
    private static final String RETAKEN = "readiness";
    private static final String CURRENT = "learning-tasks";
    private static final List<String> PERMANENT = List.of(
            "/releases/sme@1.0/benefits",
            "/releases/sme@1.0/readiness",
            "/releases/sme@1.0/learning-tasks",
            "/releases/sme@1.0/templates/mentor-card",
            "/api/releases/sme@1.0",
            "/api/releases/sme@1.0/documents/benefits",
            "/api/releases/sme@1.0/documents/readiness");

    private final Account learner = SharedServer.newPerson("trainee");
    private final Account author = SharedServer.newPerson("trainer");
    private final Account reviewer = SharedServer.newPerson("trainer");

    private String currentPage;
    private String answered;

    @Test
    void aLearnerStaysOnTheReleaseUntilTheyUpgradeAndKeepsProgress() throws Exception {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(learner)) {
            learns(browser);
            Map<String, String> before = permanentContent();

            publishNewRelease();

            theLearnerIsStillOnTheOldRelease(browser);
            assertThat(permanentContent()).as("the permanent addresses of 1.0").isEqualTo(before);
            theOldReleaseLinksToTheNewOne(browser);
            theOfferListsTheChanges(browser);
            upgrades(browser);
            statementsContainTheRelease();
        }
    }

    /** Completes two units, and answers the first question of a third. */
    private void learns(BrowserSession browser) {
        UnitCompletion learner = new UnitCompletion(browser);
        learner.enrolsIn(COURSE);
        for (String unit : List.of(COUNTED, RETAKEN)) {
            begins(browser, unit);
            learner.completesTheUnit();
        }
        begins(browser, CURRENT);
        while (browser.page().locator("[data-question]").count() == 0) {
            learner.completesOneSection();
        }
        answered = browser.page().locator("[data-question]").first().getAttribute("data-question");
        learner.answersOneQuestion();
        currentPage = learner.path();
    }

    private void publishNewRelease() {
        try (BrowserSession writing =
                        BrowserSession.onDesktop(SharedServer.address()).signsIn(author);
                BrowserSession reviewing =
                        BrowserSession.onDesktop(SharedServer.address()).signsIn(reviewer)) {
            AuthorBrowser one = new AuthorBrowser(writing);
            AuthorBrowser other = new AuthorBrowser(reviewing);
            writing.opens("/studio");
            writing.checksPageInAllViews("studio-publications");
            writing.opens("/studio/sme");
            writing.checksPageInAllViews("studio-publication");
            writing.opens("/studio/sme/answers?unit=" + COUNTED);
            assertThat(writing.page().locator("main").innerText()).contains("% of the answers are right", "chosen by");
            writing.checksPageInAllViews("studio-answers");
            changes(one, COUNTED, "equivalent", "The lead says more.");
            changes(one, RETAKEN, "must-retake", "The unit now asks for a plan.");
            changes(one, CURRENT, "cosmetic", "A clearer lead.");
            reviewing.opens(document(COUNTED));
            assertThat(reviewing.page().locator("#steps ins").first().innerText())
                    .contains("Changed here.");
            reviewing.checksPageInAllViews("studio-in-review");
            List.of(COUNTED, RETAKEN, CURRENT).forEach(unit -> other.approves(document(unit)));
            reviewing.opens("/studio/sme/publishing");
            assertThat(reviewing.page().locator("#version").inputValue()).isEqualTo("1.1");
            assertThat(reviewing.page().locator("#notes-en").inputValue()).contains("The unit now asks for a plan.");
            reviewing.checksPageInAllViews("studio-publishing");
            other.publishes(COURSE);
            reviewing.opens("/studio/sme/comparison?before=1.0&after=1.1&language=en");
            assertThat(reviewing.page().locator("main").innerText()).contains("3 documents read otherwise");
            reviewing.checksPageInAllViews("studio-comparison");
            other.presses("main .vip-rows a");
            assertThat(reviewing.page().locator("main ins").first().innerText()).contains("Changed here.");
            reviewing.checksPageInAllViews("studio-difference-inline");
            reviewing.opens(document(COUNTED) + "/difference?view=side&text=source");
            reviewing.checksPageInAllViews("studio-difference-side");
            reviewing.opens("/studio/sme/unit/benefits/nl");
            assertThat(reviewing.page().locator("main").innerText()).contains("The original has changed");
            reviewing.checksPageInAllViews("studio-stale-translation");
            other.presses("a[href*='/difference?before=']");
            assertThat(reviewing.page().locator("main ins").count()).isPositive();
            reviewing.opens("/studio/sme/unit/benefits/nl");
            other.presses("form[action$='/still-right'] button");
            assertThat(other.banner()).contains("the translation is still right");
            assertThat(reviewing.page().locator("main").innerText()).doesNotContain("The original has changed");
        }
    }

    private static void changes(AuthorBrowser author, String unit, String mark, String note) {
        author.writes(
                document(unit),
                text -> text.replaceFirst("(?m)^summary: (.*)$", "summary: $1 Changed here."),
                mark,
                note);
        author.asksForReview();
    }

    private void theLearnerIsStillOnTheOldRelease(BrowserSession browser) {
        browser.opens(currentPage);
        assertThat(path(browser)).isEqualTo(currentPage);
        assertThat(isAnswered(browser)).isTrue();
        assertThat(browser.page().locator("main").innerText()).contains("Edition 1.1 of this course is out");
        browser.opens("/courses/sme");
        String course = browser.page().locator("main").innerText();
        assertThat(course)
                .contains("Edition 1.0", "Edition 1.1 of this course is out")
                .doesNotContain("Changed here.");
        browser.checksPageInAllViews("studio-offer-on-course");
    }

    private void theOldReleaseLinksToTheNewOne(BrowserSession browser) {
        browser.opens("/releases/sme@1.0/benefits#costs");
        assertThat(browser.page().locator("link[rel=canonical]").getAttribute("href"))
                .endsWith("/releases/sme@1.1/benefits");
        Locator link = browser.page().locator("[data-same-place]");
        assertThat(link.getAttribute("href")).endsWith("/releases/sme@1.1/benefits#costs");
        browser.checksPageInAllViews("studio-old-release");
        browser.opens("/releases/sme@1.0");
        browser.checksPageInAllViews("studio-old-release-contents");
        browser.opens("/releases/sme@1.1/benefits");
        assertThat(browser.page().locator("article").innerText()).contains("Changed here.");
        assertThat(browser.page().locator("[data-same-place]").count()).isZero();
    }

    private void theOfferListsTheChanges(BrowserSession browser) {
        browser.opens("/courses/sme");
        Navigation.by(browser.page(), () -> browser.page()
                .locator("main .govuk-notification-banner__link")
                .click());
        String counted = unit(browser, COUNTED).innerText();
        assertThat(counted).contains("The lead says more.", "Your work counts", "You completed it in edition 1.0");
        assertThat(unit(browser, COUNTED).locator("ins").innerText()).contains("Changed here.");
        assertThat(unit(browser, RETAKEN).innerText()).contains("Must be taken again", "stays in your record");
        assertThat(unit(browser, CURRENT).innerText()).contains("Small change", "Your work counts");
        browser.checksPageInAllViews("studio-changes");
    }

    private void upgrades(BrowserSession browser) {
        Navigation.by(browser.page(), () -> browser.page()
                .locator("form[action$='/changes'] button")
                .first()
                .click());
        String course = browser.page().locator("main").innerText();
        assertThat(course).contains("You take edition 1.1 now", "Changed here.").doesNotContain("is out");
        browser.checksPageInAllViews("studio-moved");
        assertThat(card(browser, COUNTED).innerText()).contains("Changed since you completed it");
        assertThat(card(browser, RETAKEN).innerText()).containsIgnoringCase("Take it again");
        browser.opens(currentPage);
        assertThat(path(browser)).isEqualTo(currentPage);
        assertThat(isAnswered(browser))
                .as("the answer given in 1.0, shown in 1.1")
                .isTrue();
        browser.opens("/courses/sme/units/" + RETAKEN);
        assertThat(path(browser)).as("a unit to retake is not begun").isEqualTo("/courses/sme");
        browser.opens("/courses/sme/results/" + COUNTED);
        assertThat(browser.page().locator("main h1").count()).isEqualTo(1);
        browser.opens("/courses/sme/changes");
        assertThat(browser.page().locator("main").innerText()).contains("Only the differences", "1 minute");
        assertThat(browser.page().locator("main ins").first().isVisible()).isTrue();
        browser.checksPageInAllViews("studio-since-completed");
        begins(browser, RETAKEN);
        assertThat(browser.page()
                        .locator("button[formaction$='/readings'], button[formaction$='/finish']")
                        .count())
                .isEqualTo(1);
    }

    private void statementsContainTheRelease() throws Exception {
        StatementClient statements =
                new StatementClient(SharedServer.address(), SharedServer.get().newKey());
        List<JsonObject> registered = statements.all("&verb=http://adlnet.gov/expapi/verbs/registered").stream()
                .filter(statement -> statement
                        .getJsonObject("context")
                        .toString()
                        .contains("urn:vipatwork:extension:previous-revision"))
                .toList();
        assertThat(registered).hasSize(1);
        JsonObject context = registered.get(0).getJsonObject("context");
        assertThat(context.getString("revision")).isEqualTo("1.1");
        assertThat(context.getJsonObject("extensions").toString()).contains("urn:vipatwork:unit:sme:readiness");
        List<JsonObject> own = statements.all("&registration=" + context.getString("registration"));
        assertThat(own).anySatisfy(statement -> {
            assertThat(statement.getJsonObject("verb").getString("id")).endsWith("/completed");
            assertThat(statement.getJsonObject("object").getString("id")).isEqualTo("urn:vipatwork:unit:sme:readiness");
            assertThat(statement.getJsonObject("context").getString("revision")).isEqualTo("1.0");
        });
        assertThat(own).anySatisfy(statement -> {
            assertThat(statement.getJsonObject("verb").getString("id")).endsWith("/initialized");
            assertThat(statement.getJsonObject("object").getString("id")).isEqualTo("urn:vipatwork:unit:sme:readiness");
            assertThat(statement.getJsonObject("context").getString("revision")).isEqualTo("1.1");
        });
    }

    /** SHA-256 of the content of 1.0: of the article in a page, of all bytes otherwise. */
    private static Map<String, String> permanentContent() throws Exception {
        Map<String, String> all = new TreeMap<>();
        HttpClient client = HttpClient.newHttpClient();
        for (String path : PERMANENT) {
            HttpRequest request = HttpRequest.newBuilder(resolved(path)).build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            String text = new String(response.body(), StandardCharsets.UTF_8);
            int article = text.indexOf("<article>");
            byte[] content = article < 0
                    ? response.body()
                    : text.substring(article, text.indexOf("</article>")).getBytes(StandardCharsets.UTF_8);
            all.put(
                    path,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        return all;
    }

    private static URI resolved(String path) {
        return SharedServer.address().resolve(path);
    }

    private static void begins(BrowserSession browser, String unit) {
        browser.opens("/courses/" + COURSE);
        Navigation.by(browser.page(), () -> browser.page()
                .locator("main form[action$='/units/" + unit + "/attempts'] button")
                .first()
                .click());
        assertThat(path(browser)).startsWith("/courses/" + COURSE + "/units/" + unit + "/");
    }

    private boolean isAnswered(BrowserSession browser) {
        return browser.page().locator("#" + answered + " .vip-feedback").count() == 1;
    }

    private static Locator unit(BrowserSession browser, String unit) {
        return browser.page().locator("section[aria-labelledby=unit-" + unit + "]");
    }

    private static Locator card(BrowserSession browser, String unit) {
        return browser.page()
                .locator(
                        ".vip-unit:has([href*='/units/" + unit + "']), .vip-unit:has([action*='/units/" + unit + "/'])")
                .first();
    }

    private static String document(String unit) {
        return "/studio/sme/unit/" + unit + "/en";
    }

    private static String path(BrowserSession browser) {
        return URI.create(browser.page().url()).getPath();
    }
}
