package eu.vipatwork.deploy.browser;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What a stranger sees, on a desk and on a phone, with and without JavaScript. */
class FirstVisitIT {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/courses", "/nowhere");

    @Test
    void theOpenPagesHaveNothingThatAxeFinds() {
        try (Visitor visitor = Visitor.atADesk(OneServer.address())) {
            PAGES.forEach(path -> visitor.opens(path).looks("stranger" + name(path)));
        }
    }

    @Test
    void theyFitAPhone() {
        try (Visitor visitor = Visitor.withAPhone(OneServer.address())) {
            PAGES.forEach(path -> visitor.opens(path).looks("stranger-phone" + name(path)));
        }
    }

    @Test
    void theyAreThereWithoutJavaScript() {
        try (Visitor visitor = Visitor.withoutJavaScript(OneServer.address())) {
            PAGES.forEach(path -> visitor.opens(path).looks("stranger-plain" + name(path)));
        }
    }

    @Test
    void theAdministratorSignsIn() {
        try (Visitor visitor = Visitor.atADesk(OneServer.address())) {
            visitor.signsIn(OneServer.administrator()).looks("administrator-home");
            visitor.opens("/administration").looks("administrator");
        }
    }

    private static String name(String path) {
        return path.equals("/") ? "-home" : path.replace('/', '-');
    }
}
