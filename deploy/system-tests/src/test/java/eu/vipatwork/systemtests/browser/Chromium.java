package eu.vipatwork.systemtests.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** Headless browsers of the test run: the machine's own Chromium, which looks nothing up outside. */
public final class Chromium {

    private static final String PROGRAM = "VIPATWORK_CHROMIUM";

    private static Browser browser;

    private Chromium() {}

    /** The one that all visitors share. */
    static synchronized Browser get() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    /** One more, that runs until the tests end. */
    public static Browser start(String... switches) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        List<String> all = new ArrayList<>(List.of(
                // In a container, as root, the browser's own sandbox cannot be had.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-color-profile=srgb"));
        all.addAll(List.of(switches));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault(PROGRAM, "/usr/bin/chromium")))
                        .setArgs(all));
    }
}
