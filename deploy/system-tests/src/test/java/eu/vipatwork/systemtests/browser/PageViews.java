package eu.vipatwork.systemtests.browser;

import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;

/** The views in which a main page is checked: a small phone with dark colours, and a desktop with light ones. */
public final class PageViews {

    private PageViews() {}

    /** Shows the page in each view and runs the check under the view's name. Restores size and light colours. */
    public static void each(Page page, String name, Consumer<String> check) {
        ViewportSize original = page.viewportSize();
        show(page, ColorScheme.DARK, 360, 740);
        check.accept(name + "-phone-dark");
        show(page, ColorScheme.LIGHT, 1280, 900);
        check.accept(name + "-desktop-light");
        page.setViewportSize(original.width, original.height);
    }

    private static void show(Page page, ColorScheme scheme, int width, int height) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }
}
