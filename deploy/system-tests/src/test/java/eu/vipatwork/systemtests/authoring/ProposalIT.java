package eu.vipatwork.systemtests.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.EditedPublication;
import eu.vipatwork.systemtests.server.SharedServer;

/** Imports against local edits, and uploads of images and text files. */
class ProposalIT {

    private static final String TIPS = "/studio/manual/page/tips/en";
    private static final String LOCAL_TEXT = "Call before you write, always.";
    private static final String IMPORTED_TEXT = "Call, then write.";

    /** An image of one pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void anImportProposesInsteadOfOverwritingLocalEdits() {
        try (BrowserSession author =
                        BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainer"));
                BrowserSession reviewer = BrowserSession.withoutJavaScript(SharedServer.address())
                        .signsIn(SharedServer.newPerson("trainer"))) {
            AuthorBrowser writing = new AuthorBrowser(author);
            writing.writes(
                    TIPS, text -> text.replace("Call before you write.", LOCAL_TEXT), "cosmetic", "A word more.");
            writing.asksForReview();
            new AuthorBrowser(reviewer).approves(TIPS);
            writing.publishes("manual");

            String files = EditedPublication.release(
                            "manual", "5.0", "en/tips.md", "Call before you write.", IMPORTED_TEXT)
                    .toString();
            assertThatThrownBy(() -> SharedServer.get().admin("content", "import", files))
                    .hasMessageContaining("was edited here since; its one document that differs is proposed");

            author.opens("/manual/tips");
            assertThat(author.page().locator("main").innerText())
                    .contains(LOCAL_TEXT)
                    .doesNotContain(IMPORTED_TEXT);
            author.opens(TIPS);
            assertThat(author.page().locator(".govuk-notification-banner").innerText())
                    .contains("An import brought another text");
            author.checksPageInAllViews("studio-proposal");
            writing.presses(".govuk-notification-banner a");
            assertThat(author.page().locator("main del").allInnerTexts().toString())
                    .contains("always");
            author.checksPageInAllViews("studio-proposal-difference");

            reviewer.opens(TIPS);
            new AuthorBrowser(reviewer).presses("form[action$='/accept'] button");
            assertThat(new AuthorBrowser(reviewer).banner()).contains("The proposal is a draft now");
            reviewer.opens(TIPS);
            assertThat(reviewer.page().locator("#text").inputValue()).contains(IMPORTED_TEXT);
            reviewer.page().locator("details summary").last().click();
            new AuthorBrowser(reviewer).presses("form[action$='/discard'] button");
        }
    }

    @Test
    void anImageNeedsAlternativeTextAndASupportedFormat() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainer"))) {
            AuthorBrowser author = new AuthorBrowser(browser);
            Page page = browser.page();
            browser.opens("/studio/handbook/pictures");
            author.presses("main form button");
            assertThat(page.locator("#file-error").innerText()).contains("Choose a file that is not empty");

            sends(author, "Plan of the room.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "A plan");
            assertThat(page.locator("#file-error").innerText()).contains("Choose a PNG, JPEG or WebP picture");
            assertThat(page.locator("#alt").inputValue()).isEqualTo("A plan");
            sends(author, "plan.gif", PIXEL, "A plan");
            assertThat(page.locator("#file-error").innerText()).contains("Choose a PNG, JPEG or WebP picture");
            sends(author, "Plan of the room.png", PIXEL, " ");
            assertThat(page.locator("#alt-error").innerText()).contains("Say in 1 to 250 characters");
            browser.checksPageInAllViews("studio-picture-refused");
            byte[] large = java.util.Arrays.copyOf(PIXEL, 6 << 20);
            sends(author, "large.png", large, "A plan");
            assertThat(page.locator("#file-error").innerText()).contains("at most 5 MB");

            sends(author, "Plan of the room.png", PIXEL, "A room with two desks");

            assertThat(author.banner()).contains("The picture is a draft now");
            assertThat(page.url()).contains("/studio/handbook/image/plan-of-the-room.png/en");
            assertThat(page.locator("main pre").innerText())
                    .contains("![A room with two desks](images/plan-of-the-room.png)");
            assertThat((Integer) page.evaluate("document.querySelector('.vip-picture').naturalWidth"))
                    .isEqualTo(1);
            browser.checksPageInAllViews("studio-picture");
            browser.opens("/studio/handbook");
            assertThat(page.locator("main").innerText()).contains("plan-of-the-room.png");
        }
    }

    @Test
    void aTextFileFillsTheFieldAndAnOfficeFileIsRefused() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainer"))) {
            AuthorBrowser author = new AuthorBrowser(browser);
            Page page = browser.page();
            String template = "/studio/handbook/template/launch-budget/en";
            browser.opens(template);
            String source = page.locator("#text").inputValue();

            takes(author, "budget.docx", new byte[] {'P', 'K', 3, 4, (byte) 0xff, 0, 1});
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("no text in UTF-8");
            assertThat(page.locator("#text").inputValue()).isEqualTo(source);
            takes(author, "budget.md", source.replace("title: ", "title: New ").getBytes(StandardCharsets.UTF_8));

            assertThat(page.locator("#text").inputValue()).contains("title: New ");
            assertThat(page.locator("main").innerText()).contains("The text of budget.md stands in the field");
            browser.checksPageInAllViews("studio-text-of-a-file");
            browser.opens(template);
            assertThat(page.locator("#text").inputValue())
                    .as("nothing was saved")
                    .isEqualTo(source);
        }
    }

    private static void sends(AuthorBrowser author, String name, byte[] bytes, String alt) {
        author.page().locator("#file").setInputFiles(new FilePayload(name, "image/png", bytes));
        author.page().locator("#alt").fill(alt);
        author.presses("main form button");
    }

    private static void takes(AuthorBrowser author, String name, byte[] bytes) {
        if (!author.page().locator("#file").isVisible()) {
            author.page().locator("#from-file summary").click();
        }
        author.page().locator("#file").setInputFiles(new FilePayload(name, "text/markdown", bytes));
        author.presses("#from-file form button");
    }
}
