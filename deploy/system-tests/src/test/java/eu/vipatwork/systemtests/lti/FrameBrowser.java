package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.AxeCheck;
import eu.vipatwork.systemtests.browser.Chromium;
import eu.vipatwork.systemtests.browser.PageViews;
import eu.vipatwork.systemtests.browser.Screenshots;

/** A browser at a platform's page; it blocks third-party cookies. */
final class FrameBrowser implements AutoCloseable {

    private static Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private FrameBrowser(Browser.NewContextOptions options) {
        context = get().newContext(options.setLocale("en-GB"));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
    }

    static FrameBrowser onDesktop() {
        return new FrameBrowser(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static FrameBrowser onPhone() {
        return new FrameBrowser(
                new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
    }

    private static synchronized Browser get() {
        if (browser == null) {
            browser = Chromium.start("--test-third-party-cookie-phaseout");
        }
        return browser;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    FrameBrowser opens(String address) {
        page.navigate(address);
        return this;
    }

    /** The content of the platform's frame for the tool. */
    FrameLocator tool() {
        return page.frameLocator("iframe[name=tool]");
    }

    Frame toolFrame() {
        return page.frame("tool");
    }

    /** Waits until the frame shows this heading. */
    FrameBrowser sees(String heading) {
        tool().locator("h1", new FrameLocator.LocatorOptions().setHasText(heading))
                .waitFor();
        return this;
    }

    /** Takes a screenshot, checks the frame with axe, for horizontal scrolling and console errors. */
    FrameBrowser checksPage(String name) {
        screenshot(name);
        assertThat(AxeCheck.violations(page, "iframe[name=tool]"))
                .as("axe on " + name)
                .isEmpty();
        Number excess = (Number)
                toolFrame().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess.intValue()).as("horizontal scrolling on " + name).isLessThanOrEqualTo(0);
        assertThat(errors).as("errors on " + name).isEmpty();
        return this;
    }

    /** The same in each of the {@link PageViews}. */
    FrameBrowser checksPageInAllViews(String name) {
        PageViews.each(page, name, this::checksPage);
        return this;
    }

    void screenshot(String name) {
        Screenshots.take(page, "lti-" + name);
    }

    @Override
    public void close() {
        context.close();
    }
}
