package eu.vipatwork.deploy.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import eu.vipatwork.deploy.browser.Visitor;

/** Looks at a main page as people see it: at a desk and on a phone, by day and by night. */
final class Views {

    private Views() {}

    static void all(Visitor visitor, String name) {
        Page page = visitor.page();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String colours = scheme.name().toLowerCase(java.util.Locale.ROOT);
            page.setViewportSize(375, 812);
            visitor.looks("whole-" + name + "-phone-" + colours);
            page.setViewportSize(1280, 900);
            visitor.looks("whole-" + name + "-desk-" + colours);
        }
    }
}
