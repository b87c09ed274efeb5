package eu.vipatwork.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** One person's browser session; sessions share no cookies. */
public final class BrowserSession implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final URI site;
    private final boolean scripts;
    private final List<String> errors = new ArrayList<>();

    private BrowserSession(URI site, Browser.NewContextOptions options, boolean scripts) {
        this.site = site;
        this.scripts = scripts;
        this.context = Chromium.get()
                .newContext(options.setJavaScriptEnabled(scripts)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE));
        this.context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // An expected 4xx answer is also an error on the console.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    public static BrowserSession onDesktop(URI site) {
        return new BrowserSession(site, new Browser.NewContextOptions().setViewportSize(1280, 900), true);
    }

    public static BrowserSession onPhone(URI site) {
        return new BrowserSession(
                site, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true), true);
    }

    /** On desktop, with text at twice its size (WCAG 2.2, 1.4.4). */
    public static BrowserSession withLargeText(URI site) {
        BrowserSession browser = onDesktop(site);
        browser.context.addInitScript(
                "addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')");
        return browser;
    }

    public static BrowserSession withoutJavaScript(URI site) {
        return new BrowserSession(site, new Browser.NewContextOptions().setViewportSize(1280, 900), false);
    }

    public Page page() {
        return page;
    }

    public BrowserSession opens(String path) {
        page.navigate(site.resolve(path).toString());
        return this;
    }

    /** Another browser with the same cookies, as after a theft. */
    public BrowserSession withSameCookies() {
        BrowserSession other = onDesktop(site);
        other.context.addCookies(context.cookies());
        return other;
    }

    public BrowserSession signsIn(Account account) {
        opens("/sign-in");
        page.locator("input[name=email]").fill(account.email());
        page.locator("input[name=password]").fill(account.password());
        page.locator("main form button[type=submit], main form button:not([type])")
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.url())
                .as("where %s is after signing in", account.email())
                .doesNotContain("/sign-in");
        return this;
    }

    /** Takes a screenshot, checks with axe, and for console errors and horizontal scrolling. */
    public BrowserSession checksPage(String name) {
        Screenshots.take(page, name);
        if (scripts) {
            assertThat(AxeCheck.violations(page))
                    .as("axe on " + name + " " + page.url())
                    .isEmpty();
            Object excess =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) excess).intValue())
                    .as("horizontal scrolling on " + name)
                    .isLessThanOrEqualTo(0);
        }
        assertThat(errors).as("errors on " + name).isEmpty();
        return this;
    }

    /** Checks the page in each of the {@link PageViews}. */
    public BrowserSession checksPageInAllViews(String name) {
        PageViews.each(page, name, this::checksPage);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
