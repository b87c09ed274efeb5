package eu.vipatwork.systemtests.reading;

import java.util.List;

import org.junit.jupiter.api.Test;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.SharedServer;

/** The public pages, on desktop and phone, with and without JavaScript. */
class PublicPagesIT {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/courses", "/nowhere");

    @Test
    void publicPagesPassAxe() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            PAGES.forEach(path -> browser.opens(path).checksPage("public" + name(path)));
        }
    }

    @Test
    void publicPagesFitAPhone() {
        try (BrowserSession browser = BrowserSession.onPhone(SharedServer.address())) {
            PAGES.forEach(path -> browser.opens(path).checksPage("public-phone" + name(path)));
        }
    }

    @Test
    void publicPagesWorkWithoutJavaScript() {
        try (BrowserSession browser = BrowserSession.withoutJavaScript(SharedServer.address())) {
            PAGES.forEach(path -> browser.opens(path).checksPage("public-plain" + name(path)));
        }
    }

    @Test
    void anAdministratorSignsIn() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            browser.signsIn(SharedServer.administrator()).checksPage("administrator-home");
            browser.opens("/administration").checksPage("administrator");
        }
    }

    private static String name(String path) {
        return path.equals("/") ? "-home" : path.replace('/', '-');
    }
}
