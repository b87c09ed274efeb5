package eu.vipatwork.systemtests.people;

import java.net.URI;
import java.util.Locale;

import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;

/** Ways of using the site. */
enum AccessMode {
    DESKTOP,
    PHONE,
    KEYBOARD,
    LARGE_TEXT;

    private static final int NARROWEST_PHONE = 360;

    BrowserSession at(URI site) {
        return switch (this) {
            case DESKTOP, KEYBOARD -> BrowserSession.onDesktop(site);
            case LARGE_TEXT -> BrowserSession.withLargeText(site);
            case PHONE -> {
                BrowserSession browser = BrowserSession.onPhone(site);
                browser.page().setViewportSize(NARROWEST_PHONE, 740);
                yield browser;
            }
        };
    }

    InputMethod input(Page page) {
        return this == KEYBOARD ? InputMethod.keyboard(page) : InputMethod.mouse(page);
    }

    /** Whether pages fold their navigation into a menu. */
    boolean hasMenu() {
        return this == PHONE;
    }

    String suffix() {
        return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
