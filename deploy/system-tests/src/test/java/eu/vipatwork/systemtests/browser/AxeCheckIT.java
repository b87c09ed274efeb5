package eu.vipatwork.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

/** The accessibility check itself reports violations. */
class AxeCheckIT {

    @Test
    void axeReportsAnImageWithoutAlternativeText() {
        try (BrowserSession browser = BrowserSession.onDesktop(URI.create("about:blank"))) {
            browser.page()
                    .setContent("<!DOCTYPE html><html lang=en><title>A page</title><main><h1>A page</h1>"
                            + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main></html>");

            assertThat(AxeCheck.violations(browser.page()))
                    .singleElement()
                    .asString()
                    .startsWith("image-alt");
        }
    }
}
