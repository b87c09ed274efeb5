package eu.vipatwork.systemtests.people;

import java.net.URI;
import java.util.Locale;
import com.microsoft.playwright.Page;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;

/** How people use the site. */
enum AccessMode {
    DESK,
    PHONE,
    KEYBOARD,
    LARGE_TEXT;

    private static final int NARROWEST_PHONE = 360;

    BrowserSession at(URI site) {
        return switch (this) {
            case DESK, KEYBOARD -> BrowserSession.atADesk(site);
            case LARGE_TEXT -> BrowserSession.withLargeText(site);
            case PHONE -> {
                BrowserSession visitor = BrowserSession.withAPhone(site);
                visitor.page().setViewportSize(NARROWEST_PHONE, 740);
                yield visitor;
            }
        };
    }

    InputMethod hand(Page page) {
        return this == KEYBOARD ? InputMethod.keyboard(page) : InputMethod.mouse(page);
    }

    /** Whether pages fold their navigation into a menu. */
    boolean hasMenu() {
        return this == PHONE;
    }

    String ending() {
        return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
