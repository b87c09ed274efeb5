package eu.vipatwork.systemtests.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.browser.UnitCompletion;
import eu.vipatwork.systemtests.server.SharedServer;

/** Editing drafts: concurrent edits, errors beside the text, preview, with and without JavaScript. */
class AuthoringIT {

    private static final String DOCUMENT = "/studio/handbook/chapter/matchmaking/en";

    @Test
    void concurrentEditsConflictAndLoseNothing() {
        try (BrowserSession first =
                        BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainer"));
                BrowserSession second = BrowserSession.withoutJavaScript(SharedServer.address())
                        .signsIn(SharedServer.newPerson("trainer"))) {
            AuthorBrowser one = new AuthorBrowser(first);
            AuthorBrowser other = new AuthorBrowser(second);
            one.writes(DOCUMENT, text -> text + "\nA sentence of the first trainer.\n", "cosmetic", "One.");
            other.writes(DOCUMENT, text -> text + "\nA sentence of the second trainer.\n", "equivalent", "Two.");

            one.saves();
            other.saves();

            assertThat(one.banner()).contains("The draft is saved");
            assertThat(second.page().title()).startsWith("Error");
            assertThat(second.page().locator("main").innerText()).contains("Somebody saved in between");
            assertThat(other.text().inputValue()).contains("A sentence of the second trainer.");
            assertThat(second.page().locator("#their-text").inputValue()).contains("A sentence of the first trainer.");
            assertThat(second.page().locator("#note").inputValue()).isEqualTo("Two.");
            assertThat(second.page().locator("#theirs ins").first().innerText()).contains("second");
            second.checksPage("studio-conflict-plain");

            other.saves();
            assertThat(other.banner()).contains("The draft is saved");
            first.opens(DOCUMENT);
            assertThat(one.text().inputValue()).contains("A sentence of the second trainer.");
        }
    }

    @Test
    void errorsAndPreviewAreShownWithTheText() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainer"))) {
            Page page = browser.page();
            AuthorBrowser author = new AuthorBrowser(browser);
            String document = "/studio/handbook/chapter/quality-and-kpis/en";
            author.writes(document, text -> text + "\nThis is <b>bold</b>.\n", "cosmetic", "");
            author.saves();
            int line = author.text().inputValue().split("\n", -1).length - 1;
            assertThat(page.locator("#text-error").innerText()).contains("Line " + line, "HTML is not allowed");
            switchLanguage(page, "fi");
            assertThat(page.locator("#text-error").innerText())
                    .contains("Rivi " + line, "Tekstissä ei saa olla HTML:ää");
            switchLanguage(page, "nl");
            assertThat(page.locator("#text-error").innerText())
                    .contains("Regel " + line, "In de tekst mag geen HTML staan");
            switchLanguage(page, "en");
            browser.checksPageInAllViews("studio-faults");
            page.locator("#faults a").first().click();
            assertThat((String) page.evaluate("const area = document.getElementById('text');"
                            + "area.value.substring(area.selectionStart, area.selectionEnd)"))
                    .isEqualTo("This is <b>bold</b>.");

            author.text().fill(author.text().inputValue().replace("<b>bold</b>", "**bold and previewed**"));
            page.waitForSelector("#preview strong:has-text('bold and previewed')");
            browser.checksPageInAllViews("studio-preview");

            author.presses("form button[value=preview]");
            assertThat(author.text().inputValue()).contains("**bold and previewed**");
            assertThat(page.locator("#faults").count()).isZero();
            author.saves();
            author.presses("form[action$='/submit'] button");
            assertThat(page.locator("#note-error").innerText()).contains("Say in a sentence what you changed");
            browser.checksPageInAllViews("studio-no-note");
            page.locator("#note").fill("A word stands out.");
            author.asksForReview();
            assertThat(page.locator("main").innerText()).contains("You wrote this draft yourself");
            assertThat(page.locator("form[action$='/approve'], form[action$='/return']")
                            .count())
                    .isZero();
            browser.opens("/studio/handbook");
            assertThat(page.locator("main").innerText().toLowerCase(java.util.Locale.ROOT))
                    .contains("in review");
        }
    }

    @Test
    void switchingTheLanguageInAUnitKeepsThePageAndTheAnswers() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            UnitCompletion learner = new UnitCompletion(browser);
            learner.enrolsIn("sme");
            learner.continues("sme");
            while (browser.page().locator("[data-question]").count() == 0) {
                learner.completesOneSection();
            }
            String question = browser.page().locator("[data-question]").first().getAttribute("data-question");
            learner.answersOneQuestion();
            String page = learner.path();
            String english = browser.page().locator("main h2").first().innerText();

            switchLanguage(browser.page(), "nl");

            assertThat(URI.create(browser.page().url()).getPath()).isEqualTo(page);
            assertThat(browser.page().locator("main h2").first().innerText()).isNotEqualTo(english);
            assertThat(browser.page().locator("#" + question + " .vip-feedback").count())
                    .isEqualTo(1);
            browser.checksPage("studio-language-switched");
        }
    }

    private static void switchLanguage(Page page, String language) {
        Navigation.by(page, () -> page.locator(".vip-header__wide button[value=" + language + "]")
                .click());
    }
}
