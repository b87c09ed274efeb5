package eu.vipatwork.systemtests.people;

import java.net.URI;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.SharedServer;

/** Somebody at a browser of their own, who uses it in one way and looks closely at what they get. */
record SiteUser(AccessMode way, BrowserSession visitor, InputMethod hand) implements AutoCloseable {

    static SiteUser using(AccessMode way) {
        BrowserSession visitor = way.at(SharedServer.address());
        return new SiteUser(way, visitor, way.hand(visitor.page()));
    }

    SiteUser opens(String path) {
        visitor.opens(path);
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
        hand.write(page().locator(field), text);
    }

    /** Presses a button or follows a link in the page itself. */
    void presses(String selector) {
        hand.press(page().locator(selector).first());
    }

    /** Presses what stands above every page: under the menu where the screen is small. */
    void pressesInHeader(String selector) {
        if (way.hasMenu()) {
            page().locator(".vip-menu summary").click();
        }
        hand.press(page().locator((way.hasMenu() ? ".vip-menu " : ".vip-header__wide ") + selector));
    }

    /** By day at a desk, by night on a phone; by keyboard with the focus where it came to rest. */
    void looks(String name) {
        page().emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(way == AccessMode.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT));
        visitor.looks("people-" + name + way.ending());
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
        return visitor.page();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
