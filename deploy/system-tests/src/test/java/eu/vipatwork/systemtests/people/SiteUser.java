package eu.vipatwork.systemtests.people;

import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.SharedServer;

/** A person who uses the site in one access mode. */
record SiteUser(AccessMode mode, BrowserSession browser, InputMethod input) implements AutoCloseable {

    static SiteUser using(AccessMode mode) {
        BrowserSession browser = mode.at(SharedServer.address());
        return new SiteUser(mode, browser, mode.input(browser.page()));
    }

    SiteUser opens(String path) {
        browser.opens(path);
        return this;
    }

    SiteUser signsIn(String email, String password) {
        opens("/sign-in");
        writes("#email", email);
        writes("#password", password);
        presses("main form[action='/sign-in'] button[data-prevent-double-click]");
        return this;
    }

    void writes(String field, String text) {
        input.write(page().locator(field), text);
    }

    /** Presses a button or follows a link in the page. */
    void presses(String selector) {
        input.press(page().locator(selector).first());
    }

    /** Presses a control in the page header, which is in the menu on a small screen. */
    void pressesInHeader(String selector) {
        if (mode.hasMenu()) {
            page().locator(".vip-menu summary").click();
        }
        input.press(page().locator((mode.hasMenu() ? ".vip-menu " : ".vip-header__wide ") + selector));
    }

    /** Checks the page, with dark colours on a phone. */
    void checksPage(String name) {
        page().emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(mode == AccessMode.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT));
        browser.checksPage("people-" + name + mode.suffix());
    }

    String path() {
        return URI.create(page().url()).getPath();
    }

    String text() {
        return main().innerText();
    }

    Locator main() {
        return page().locator("main");
    }

    Page page() {
        return browser.page();
    }

    @Override
    public void close() {
        browser.close();
    }
}
