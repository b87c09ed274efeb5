package eu.vipatwork.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** A person at a browser of their own: no cookies are shared with any other visitor. */
public final class BrowserSession implements AutoCloseable {

    private static final Path PICTURES = Path.of(System.getProperty("vipatwork.target"), "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final URI site;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

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
            // A page that answers 4xx is said on the console, too; that is not the page's fault.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public static BrowserSession atADesk(URI site) {
        return new BrowserSession(site, new Browser.NewContextOptions().setViewportSize(1280, 900), true);
    }

    public static BrowserSession withAPhone(URI site) {
        return new BrowserSession(
                site, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true), true);
    }

    /** At a desk, with the text of every page set to twice its size in the browser (WCAG 2.2, 1.4.4). */
    public static BrowserSession withLargeText(URI site) {
        BrowserSession visitor = atADesk(site);
        visitor.context.addInitScript(
                "addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')");
        return visitor;
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

    /** Whoever gets hold of this browser's cookies: the same cookies, in another browser. */
    public BrowserSession stolenCookies() {
        BrowserSession thief = atADesk(site);
        thief.context.addCookies(context.cookies());
        return thief;
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

    /** Looks closely: nothing for axe to find, no error on the console, nothing to scroll sideways; and a picture. */
    public BrowserSession looks(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        if (scripts) {
            assertThat(AxeCheck.objections(page))
                    .as("axe on " + name + " " + page.url())
                    .isEmpty();
            Object excess =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) excess).intValue())
                    .as("sideways scrolling on " + name)
                    .isLessThanOrEqualTo(0);
        }
        assertThat(complaints).as("errors on " + name).isEmpty();
        return this;
    }

    /** Looks closely at the page in each of the {@link PageViews}. */
    public BrowserSession looksEverywhere(String name) {
        PageViews.each(page, name, this::looks);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
