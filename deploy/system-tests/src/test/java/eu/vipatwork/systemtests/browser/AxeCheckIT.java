package eu.vipatwork.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

/** That axe would find something if there were something to find. */
class AxeCheckIT {

    @Test
    void aPictureWithoutItsTextIsFound() {
        try (BrowserSession visitor = BrowserSession.atADesk(URI.create("about:blank"))) {
            visitor.page()
                    .setContent("<!DOCTYPE html><html lang=en><title>A page</title><main><h1>A page</h1>"
                            + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main></html>");

            assertThat(AxeCheck.objections(visitor.page()))
                    .singleElement()
                    .asString()
                    .startsWith("image-alt");
        }
    }
}
