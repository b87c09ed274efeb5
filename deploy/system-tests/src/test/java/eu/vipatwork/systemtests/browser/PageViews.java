package eu.vipatwork.systemtests.browser;

import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;

/** How a main page is looked at: on a small phone by night, and at a desk by day. */
public final class PageViews {

    private PageViews() {}

    /** Shows the page in each view, and has it looked at under that view's name. Leaves it as it was, by day. */
    public static void each(Page page, String name, Consumer<String> look) {
        ViewportSize own = page.viewportSize();
        show(page, ColorScheme.DARK, 360, 740);
        look.accept(name + "-phone-dark");
        show(page, ColorScheme.LIGHT, 1280, 900);
        look.accept(name + "-desk-light");
        page.setViewportSize(own.width, own.height);
    }

    private static void show(Page page, ColorScheme scheme, int width, int height) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }
}
