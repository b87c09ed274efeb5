package eu.vipatwork.systemtests.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/** Waits for the page after a click. Playwright prefers waitForURL, but many of our forms lead to the same address. */
@SuppressWarnings("deprecation")
public final class Navigation {

    private Navigation() {}

    public static void by(Page page, Runnable action) {
        page.waitForNavigation(action);
    }

    public static void by(Frame frame, Runnable action) {
        frame.waitForNavigation(action);
    }
}
