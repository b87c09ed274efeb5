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
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.UnitCompletion;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;
import eu.vipatwork.systemtests.server.StatementClient;

/** Release 1.1 of a course is published while a learner is in the middle of 1.0. */
class NewReleaseIT {

    private static final String COURSE = "sme";
    private static final String KEPT = "benefits";
    private static final String ASKED_AGAIN = "readiness";
    private static final String UNDER_WAY = "learning-tasks";
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

    private String place;
    private String answered;

    @Test
    void nothingMovesUntilTheLearnerDoesAndThenProgressComesAlong() throws Exception {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(learner)) {
            learns(visitor);
            Map<String, String> before = permanent();

            aNewReleaseIsPublished();

            nothingMoved(visitor);
            assertThat(permanent()).as("the permanent addresses of 1.0").isEqualTo(before);
            theOldReleaseSaysSo(visitor);
            theOfferTellsWhatChanges(visitor);
            moves(visitor);
            theStatementsNameTheReleases();
        }
    }

    /** Two units to their end, a third to its first question and one section on. */
    private void learns(BrowserSession visitor) {
        UnitCompletion taker = new UnitCompletion(visitor);
        taker.enrolsIn(COURSE);
        for (String unit : List.of(KEPT, ASKED_AGAIN)) {
            begins(visitor, unit);
            taker.takesTheRest();
        }
        begins(visitor, UNDER_WAY);
        while (visitor.page().locator("form[action$='/answers']").count() == 0) {
            taker.takesOneSection();
        }
        answered = visitor.page()
                .locator("form[action$='/answers'] input[name=question]")
                .first()
                .inputValue();
        taker.answersOne();
        place = taker.path();
    }

    private void aNewReleaseIsPublished() {
        try (BrowserSession writing = BrowserSession.atADesk(SharedServer.address()).signsIn(author);
                BrowserSession reviewing = BrowserSession.atADesk(SharedServer.address()).signsIn(reviewer)) {
            AuthorBrowser one = new AuthorBrowser(writing);
            AuthorBrowser other = new AuthorBrowser(reviewing);
            writing.opens("/studio");
            writing.looksEverywhere("studio-publications");
            writing.opens("/studio/sme");
            writing.looksEverywhere("studio-publication");
            writing.opens("/studio/sme/answers?unit=" + KEPT);
            assertThat(writing.page().locator("main").innerText()).contains("% of the answers are right", "chosen by");
            writing.looksEverywhere("studio-answers");
            changes(one, KEPT, "equivalent", "The lead says more.");
            changes(one, ASKED_AGAIN, "must-retake", "The unit now asks for a plan.");
            changes(one, UNDER_WAY, "cosmetic", "A clearer lead.");
            reviewing.opens(document(KEPT));
            assertThat(reviewing.page().locator("#steps ins").first().innerText())
                    .contains("Changed here.");
            reviewing.looksEverywhere("studio-in-review");
            List.of(KEPT, ASKED_AGAIN, UNDER_WAY).forEach(unit -> other.approves(document(unit)));
            reviewing.opens("/studio/sme/publishing");
            assertThat(reviewing.page().locator("#version").inputValue()).isEqualTo("1.1");
            assertThat(reviewing.page().locator("#notes-en").inputValue()).contains("The unit now asks for a plan.");
            reviewing.looksEverywhere("studio-publishing");
            other.publishes(COURSE);
            reviewing.opens("/studio/sme/comparison?before=1.0&after=1.1&language=en");
            assertThat(reviewing.page().locator("main").innerText()).contains("3 documents read otherwise");
            reviewing.looksEverywhere("studio-comparison");
            other.presses("main .vip-rows a");
            assertThat(reviewing.page().locator("main ins").first().innerText()).contains("Changed here.");
            reviewing.looksEverywhere("studio-difference-inline");
            reviewing.opens(document(KEPT) + "/difference?view=side&text=source");
            reviewing.looksEverywhere("studio-difference-side");
            reviewing.opens("/studio/sme/unit/benefits/nl");
            assertThat(reviewing.page().locator("main").innerText()).contains("The original has changed");
            reviewing.looksEverywhere("studio-stale-translation");
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

    private void nothingMoved(BrowserSession visitor) {
        visitor.opens(place);
        assertThat(path(visitor)).isEqualTo(place);
        assertThat(isAnswered(visitor)).isTrue();
        assertThat(visitor.page().locator("main").innerText()).contains("Edition 1.1 of this course is out");
        visitor.opens("/courses/sme");
        String course = visitor.page().locator("main").innerText();
        assertThat(course)
                .contains("Edition 1.0", "Edition 1.1 of this course is out")
                .doesNotContain("Changed here.");
        visitor.looksEverywhere("studio-offer-on-course");
    }

    private void theOldReleaseSaysSo(BrowserSession visitor) {
        visitor.opens("/releases/sme@1.0/benefits#costs");
        assertThat(visitor.page().locator("link[rel=canonical]").getAttribute("href"))
                .endsWith("/releases/sme@1.1/benefits");
        Locator link = visitor.page().locator("[data-same-place]");
        assertThat(link.getAttribute("href")).endsWith("/releases/sme@1.1/benefits#costs");
        visitor.looksEverywhere("studio-old-release");
        visitor.opens("/releases/sme@1.0");
        visitor.looksEverywhere("studio-old-release-contents");
        visitor.opens("/releases/sme@1.1/benefits");
        assertThat(visitor.page().locator("article").innerText()).contains("Changed here.");
        assertThat(visitor.page().locator("[data-same-place]").count()).isZero();
    }

    private void theOfferTellsWhatChanges(BrowserSession visitor) {
        visitor.opens("/courses/sme");
        visitor.page().waitForNavigation(() -> visitor.page()
                .locator("main .govuk-notification-banner__link")
                .click());
        String kept = unit(visitor, KEPT).innerText();
        assertThat(kept).contains("The lead says more.", "Your work counts", "You completed it in edition 1.0");
        assertThat(unit(visitor, KEPT).locator("ins").innerText()).contains("Changed here.");
        assertThat(unit(visitor, ASKED_AGAIN).innerText()).contains("Must be taken again", "stays in your record");
        assertThat(unit(visitor, UNDER_WAY).innerText()).contains("Small change", "Your work counts");
        visitor.looksEverywhere("studio-changes");
    }

    private void moves(BrowserSession visitor) {
        visitor.page().waitForNavigation(() -> visitor.page()
                .locator("form[action$='/changes'] button")
                .first()
                .click());
        String course = visitor.page().locator("main").innerText();
        assertThat(course).contains("You take edition 1.1 now", "Changed here.").doesNotContain("is out");
        visitor.looksEverywhere("studio-moved");
        assertThat(card(visitor, KEPT).innerText()).contains("Changed since you completed it");
        assertThat(card(visitor, ASKED_AGAIN).innerText()).containsIgnoringCase("Take it again");
        visitor.opens(place);
        assertThat(path(visitor)).isEqualTo(place);
        assertThat(isAnswered(visitor))
                .as("the answer given in 1.0, shown in 1.1")
                .isTrue();
        visitor.opens("/courses/sme/units/" + ASKED_AGAIN);
        assertThat(path(visitor)).as("a unit that is asked again is not begun").isEqualTo("/courses/sme");
        visitor.opens("/courses/sme/results/" + KEPT);
        assertThat(visitor.page().locator("main h1").count()).isEqualTo(1);
        visitor.opens("/courses/sme/changes");
        assertThat(visitor.page().locator("main").innerText()).contains("Only the differences", "1 minute");
        assertThat(visitor.page().locator("main ins").first().isVisible()).isTrue();
        visitor.looksEverywhere("studio-since-completed");
        begins(visitor, ASKED_AGAIN);
        assertThat(visitor.page()
                        .locator("form[action$='/readings'], form[action$='/finish']")
                        .count())
                .isEqualTo(1);
    }

    private void theStatementsNameTheReleases() throws Exception {
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

    /** The SHA-256 of what 1.0 holds: of a page the article, of everything else all bytes. */
    private static Map<String, String> permanent() throws Exception {
        Map<String, String> all = new TreeMap<>();
        HttpClient client = HttpClient.newHttpClient();
        for (String path : PERMANENT) {
            HttpRequest request = HttpRequest.newBuilder(resolved(path)).build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            String text = new String(response.body(), StandardCharsets.UTF_8);
            int article = text.indexOf("<article>");
            byte[] held = article < 0
                    ? response.body()
                    : text.substring(article, text.indexOf("</article>")).getBytes(StandardCharsets.UTF_8);
            all.put(
                    path,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(held)));
        }
        return all;
    }

    private static URI resolved(String path) {
        return SharedServer.address().resolve(path);
    }

    private static void begins(BrowserSession visitor, String unit) {
        visitor.opens("/courses/" + COURSE);
        visitor.page().waitForNavigation(() -> visitor.page()
                .locator("main form[action$='/units/" + unit + "/attempts'] button")
                .first()
                .click());
        assertThat(path(visitor)).startsWith("/courses/" + COURSE + "/units/" + unit + "/");
    }

    private boolean isAnswered(BrowserSession visitor) {
        return visitor.page().locator("#" + answered + " .vip-feedback").count() == 1;
    }

    private static Locator unit(BrowserSession visitor, String unit) {
        return visitor.page().locator("section[aria-labelledby=unit-" + unit + "]");
    }

    private static Locator card(BrowserSession visitor, String unit) {
        return visitor.page()
                .locator(
                        ".vip-unit:has([href*='/units/" + unit + "']), .vip-unit:has([action*='/units/" + unit + "/'])")
                .first();
    }

    private static String document(String unit) {
        return "/studio/sme/unit/" + unit + "/en";
    }

    private static String path(BrowserSession visitor) {
        return URI.create(visitor.page().url()).getPath();
    }
}
