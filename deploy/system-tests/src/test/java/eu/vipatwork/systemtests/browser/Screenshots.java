package eu.vipatwork.systemtests.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** Keeps pictures of whole pages in {@code target/screenshots}. */
public final class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("vipatwork.target"), "screenshots");
    private static final int TRIES = 3;

    private Screenshots() {}

    /**
     * Takes a picture of the whole page. On a busy machine Chromium sometimes cannot capture a frame; it is asked again,
     * at most three times in all.
     */
    public static void take(Page page, String name) {
        for (int attempt = 1; ; attempt++) {
            try {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setFullPage(true));
                return;
            } catch (PlaywrightException e) {
                if (attempt == TRIES || !e.getMessage().contains("Unable to capture screenshot")) {
                    throw e;
                }
            }
        }
    }
}
