package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.ServerProcess.Key;

/** The page on which an administrator adds people and keys. */
record AdministrationPage(BrowserSession visitor, String organisation) {

    private static final String SECRET = "code.vip-secret";

    /** Adds a person; the password is shown in the answer and never again. */
    Account adds(String name, String email, String role) {
        visitor.opens("/administration");
        Locator form = page().locator("form[action='/administration/users']");
        form.locator("[name=name]").fill(name);
        form.locator("[name=email]").fill(email);
        form.locator("[name=role]").selectOption(role);
        form.locator("[name=organisation]").selectOption(new SelectOption().setLabel(organisation));
        send(form);
        String password = page().locator(SECRET).innerText();
        shownOnce("/administration", password);
        return new Account(email, password);
    }

    /** Makes a key to the Learning Record Store that may do everything. */
    Key addsKey(String name) {
        visitor.opens("/records?section=keys");
        Locator others = page().locator("form[action='/records']");
        if (others.count() > 0) {
            others.locator("[name=organisation]").selectOption(new SelectOption().setLabel(organisation));
            send(others);
        }
        String place = page().url();
        Locator form = page().locator("form[method=post][action$='/keys']");
        form.locator("[name=name]").fill(name);
        InputMethod.mouse(page()).tick(form.locator("[name=scope][value=all]"));
        send(form);
        Key key = new Key(
                page().locator(SECRET).nth(0).innerText(),
                page().locator(SECRET).nth(1).innerText());
        shownOnce(place, key.secret());
        return key;
    }

    private void shownOnce(String place, String secret) {
        assertThat(secret).hasSizeGreaterThan(8);
        visitor.opens(place);
        assertThat(page().content()).doesNotContain(secret);
    }

    private void send(Locator form) {
        page().waitForNavigation(() -> form.locator("button").last().click());
    }

    private Page page() {
        return visitor.page();
    }
}
