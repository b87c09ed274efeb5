package eu.vipatwork.systemtests.reading;

import java.util.List;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.SharedServer;

/** What a stranger sees, on a desk and on a phone, with and without JavaScript. */
class PublicPagesIT {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/courses", "/nowhere");

    @Test
    void theOpenPagesHaveNothingThatAxeFinds() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            PAGES.forEach(path -> visitor.opens(path).looks("stranger" + name(path)));
        }
    }

    @Test
    void theyFitAPhone() {
        try (BrowserSession visitor = BrowserSession.withAPhone(SharedServer.address())) {
            PAGES.forEach(path -> visitor.opens(path).looks("stranger-phone" + name(path)));
        }
    }

    @Test
    void theyAreThereWithoutJavaScript() {
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address())) {
            PAGES.forEach(path -> visitor.opens(path).looks("stranger-plain" + name(path)));
        }
    }

    @Test
    void theAdministratorSignsIn() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())) {
            visitor.signsIn(SharedServer.administrator()).looks("administrator-home");
            visitor.opens("/administration").looks("administrator");
        }
    }

    private static String name(String path) {
        return path.equals("/") ? "-home" : path.replace('/', '-');
    }
}
