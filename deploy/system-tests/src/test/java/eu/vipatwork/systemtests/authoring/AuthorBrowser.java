package eu.vipatwork.systemtests.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.vipatwork.systemtests.browser.BrowserSession;

/** A trainer at the pages of the studio. */
record AuthorBrowser(BrowserSession visitor) {

    /** Rewrites the source of a unit in the form, without sending it. */
    void writes(String document, UnaryOperator<String> rewrite, String mark, String note) {
        visitor.opens(document);
        String before = text().inputValue();
        String after = rewrite.apply(before);
        assertThat(after).as("the new text of " + document).isNotEqualTo(before);
        text().fill(after);
        page().locator("input[name=mark][value=" + mark + "] + label").click();
        page().locator("#note").fill(note);
    }

    Locator text() {
        return page().locator("#text");
    }

    void asksForReview() {
        presses("form button[value=submit]");
        assertThat(banner()).contains("The review is asked for");
    }

    void saves() {
        presses("form button[value=save]");
    }

    void approves(String document) {
        visitor.opens(document);
        presses("form[action$='/approve'] button");
        assertThat(banner()).contains("The draft is approved");
    }

    void publishes(String publication) {
        visitor.opens("/studio/" + publication + "/publishing");
        presses("form[action$='/publishing'] button");
        assertThat(banner()).contains("The edition is published");
    }

    void presses(String selector) {
        page().waitForNavigation(() -> page().locator(selector).first().click());
    }

    String banner() {
        return page().locator(".govuk-notification-banner--success").first().innerText();
    }

    Page page() {
        return visitor.page();
    }
}
