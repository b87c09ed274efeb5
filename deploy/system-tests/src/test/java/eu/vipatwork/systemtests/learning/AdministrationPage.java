package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.ServerProcess.XapiKey;

/** The administration pages for adding people and keys. */
record AdministrationPage(BrowserSession browser, String organisation) {

    private static final String SECRET = "code.vip-secret";

    /** Adds a person; the password is shown once. */
    Account adds(String name, String email, String role) {
        browser.opens("/administration");
        Locator form = page().locator("form[action='/administration/users']");
        form.locator("[name=name]").fill(name);
        form.locator("[name=email]").fill(email);
        form.locator("[name=role]").selectOption(role);
        form.locator("[name=organisation]").selectOption(new SelectOption().setLabel(organisation));
        send(form);
        String password = page().locator(SECRET).innerText();
        assertShownOnce("/administration", password);
        return new Account(email, password);
    }

    /** Creates a key to the Learning Record Store, scope "all". */
    XapiKey addsKey(String name) {
        browser.opens("/records?section=keys");
        Locator others = page().locator("form[action='/records']");
        if (others.count() > 0) {
            others.locator("[name=organisation]").selectOption(new SelectOption().setLabel(organisation));
            send(others);
        }
        String address = page().url();
        Locator form = page().locator("form[method=post][action$='/keys']");
        form.locator("[name=name]").fill(name);
        InputMethod.mouse(page()).tick(form.locator("[name=scope][value=all]"));
        send(form);
        XapiKey key = new XapiKey(
                page().locator(SECRET).nth(0).innerText(),
                page().locator(SECRET).nth(1).innerText());
        assertShownOnce(address, key.secret());
        return key;
    }

    private void assertShownOnce(String address, String secret) {
        assertThat(secret).hasSizeGreaterThan(8);
        browser.opens(address);
        assertThat(page().content()).doesNotContain(secret);
    }

    private void send(Locator form) {
        Navigation.by(page(), () -> form.locator("button").last().click());
    }

    private Page page() {
        return browser.page();
    }
}
