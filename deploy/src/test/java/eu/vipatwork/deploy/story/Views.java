package eu.vipatwork.deploy.story;

import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;

import eu.vipatwork.deploy.browser.Visitor;

/** Looks closely at a main page, and takes pictures of it at a desk, on a phone and by night, too. */
final class Views {

    private static final Path PICTURES = Path.of(System.getProperty("vipatwork.target"), "screenshots");

    private Views() {}

    static void all(Visitor visitor, String name) {
        Page page = visitor.page();
        ViewportSize own = page.viewportSize();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String colours = scheme.name().toLowerCase(Locale.ROOT);
            page.setViewportSize(375, 812);
            picture(page, name + "-phone-" + colours);
            page.setViewportSize(1280, 900);
            picture(page, name + "-desk-" + colours);
        }
        page.setViewportSize(own.width, own.height);
        visitor.looks("whole-" + name);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("whole-" + name + ".png"))
                .setFullPage(true));
    }
}
