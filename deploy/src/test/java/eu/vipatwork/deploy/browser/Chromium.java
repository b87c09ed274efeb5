package eu.vipatwork.deploy.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The one headless browser of the test run: the machine's own Chromium, which looks nothing up outside. */
final class Chromium {

    private static final String PROGRAM = "VIPATWORK_CHROMIUM";

    private static Browser browser;

    private Chromium() {}

    static synchronized Browser get() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getenv().getOrDefault(PROGRAM, "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    // In a container, as root, the browser's own sandbox cannot be had.
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--force-color-profile=srgb")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
