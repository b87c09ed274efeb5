package eu.vipatwork.systemtests.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** Headless browsers: the installed Chromium, without background network requests. */
public final class Chromium {

    private static final String PROGRAM = "VIPATWORK_CHROMIUM";

    private static Browser browser;

    private Chromium() {}

    /** The browser that all sessions share. */
    static synchronized Browser get() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    /** Starts another browser, which runs until the tests end. */
    public static Browser start(String... switches) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        List<String> all = new ArrayList<>(List.of(
                // The sandbox is not available as root in a container.
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
