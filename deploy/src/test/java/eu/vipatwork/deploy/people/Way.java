package eu.vipatwork.deploy.people;

import java.net.URI;
import java.util.Locale;

import com.microsoft.playwright.Page;

import eu.vipatwork.deploy.browser.Visitor;
import eu.vipatwork.deploy.story.Hand;

/** How people use the site. */
enum Way {
    DESK,
    PHONE,
    KEYBOARD,
    LARGE_TEXT;

    private static final int NARROWEST_PHONE = 360;

    Visitor at(URI site) {
        return switch (this) {
            case DESK, KEYBOARD -> Visitor.atADesk(site);
            case LARGE_TEXT -> Visitor.withLargeText(site);
            case PHONE -> {
                Visitor visitor = Visitor.withAPhone(site);
                visitor.page().setViewportSize(NARROWEST_PHONE, 740);
                yield visitor;
            }
        };
    }

    Hand hand(Page page) {
        return this == KEYBOARD ? Hand.keyboard(page) : Hand.mouse(page);
    }

    /** Whether pages fold their navigation into a menu. */
    boolean hasMenu() {
        return this == PHONE;
    }

    String ending() {
        return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
