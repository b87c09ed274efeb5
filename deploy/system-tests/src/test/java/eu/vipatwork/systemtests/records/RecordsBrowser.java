package eu.vipatwork.systemtests.records;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import eu.vipatwork.systemtests.browser.BrowserSession;

/** An administrator or provider at the records of one organisation. */
record RecordsBrowser(BrowserSession visitor) {

    /** Chooses the organisation where there are several to choose from. */
    RecordsBrowser chooses(String organisation) {
        visitor.opens("/records");
        Locator form = page().locator("form[action='/records']");
        if (form.count() > 0) {
            form.locator("[name=organisation]").selectOption(new SelectOption().setLabel(organisation));
            send(form);
        }
        return this;
    }

    /** The address of these records, without a part. */
    String home() {
        return java.net.URI.create(page().url()).getPath().replaceAll("(/records/[^/]+).*", "$1");
    }

    RecordsBrowser opens(String part) {
        visitor.opens(home() + part);
        return this;
    }

    void send(Locator form) {
        page().waitForNavigation(() -> form.locator("button").last().click());
    }

    Page page() {
        return visitor.page();
    }

    String text() {
        return page().locator("main").innerText();
    }
}
