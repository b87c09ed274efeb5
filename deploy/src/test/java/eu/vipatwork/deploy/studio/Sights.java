package eu.vipatwork.deploy.studio;

import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import eu.vipatwork.deploy.browser.Visitor;

/** Looks closely at a page at a desk and on a phone, by day and by night. */
final class Sights {

    private Sights() {}

    static void of(Visitor visitor, String name) {
        Page page = visitor.page();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String colours = scheme.name().toLowerCase(Locale.ROOT);
            page.setViewportSize(360, 740);
            visitor.looks("studio-" + name + "-phone-" + colours);
            page.setViewportSize(1280, 900);
            visitor.looks("studio-" + name + "-desk-" + colours);
        }
    }
}
