package eu.vipatwork.systemtests.records;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;

/** The pages of one organisation's learning records, in a browser session. */
record RecordsBrowser(BrowserSession browser) {

    /** Selects the organisation, where there are several. */
    RecordsBrowser chooses(String organisation) {
        browser.opens("/records");
        Locator form = page().locator("form[action='/records']");
        if (form.count() > 0) {
            form.locator("[name=organisation]").selectOption(new SelectOption().setLabel(organisation));
            send(form);
        }
        return this;
    }

    /** The path of these records, without the part behind the organisation. */
    String basePath() {
        return java.net.URI.create(page().url()).getPath().replaceAll("(/records/[^/]+).*", "$1");
    }

    RecordsBrowser opens(String subPath) {
        browser.opens(basePath() + subPath);
        return this;
    }

    void send(Locator form) {
        Navigation.by(page(), () -> form.locator("button").last().click());
    }

    Page page() {
        return browser.page();
    }

    String text() {
        return page().locator("main").innerText();
    }
}
