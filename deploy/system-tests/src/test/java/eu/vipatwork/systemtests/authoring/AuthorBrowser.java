package eu.vipatwork.systemtests.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;

/** The authoring pages in a trainer's browser session. */
record AuthorBrowser(BrowserSession browser) {

    /** Edits the source of a document in the form, without sending it. */
    void writes(String document, UnaryOperator<String> edit, String mark, String note) {
        browser.opens(document);
        String before = text().inputValue();
        String after = edit.apply(before);
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
        browser.opens(document);
        presses("form[action$='/approve'] button");
        assertThat(banner()).contains("The draft is approved");
    }

    void publishes(String publication) {
        browser.opens("/studio/" + publication + "/publishing");
        presses("form[action$='/publishing'] button");
        assertThat(banner()).contains("The edition is published");
    }

    void presses(String selector) {
        Navigation.by(page(), () -> page().locator(selector).first().click());
    }

    String banner() {
        return page().locator(".govuk-notification-banner--success").first().innerText();
    }

    Page page() {
        return browser.page();
    }
}
