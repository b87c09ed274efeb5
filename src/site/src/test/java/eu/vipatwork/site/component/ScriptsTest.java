package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The style guide in a real browser: the scripts, and the accessibility checks of axe. Skipped without Chromium. */
@Tag("browser")
class ScriptsTest {

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("VIPATWORK_TEST_CHROMIUM", "/usr/bin/chromium"));
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
    private static final List<String> SENT = new CopyOnWriteArrayList<>();
    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ScriptsTest::answer);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-background-networking", "--disable-component-update")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @BeforeEach
    void open() {
        SENT.clear();
        page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(1280, 1600)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.navigate(address());
    }

    @AfterEach
    void close() {
        page.close();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, DARK"})
    void axeFindsNoViolation(int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        List<Rule> found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320", "600", "900"})
    void noElementIsWiderThanTheWindow(int width) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void largeTextStaysInsideTheWindow() {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        page.setViewportSize(640, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void stepsMoveByButton() {
        page.locator("[data-move=down]").first().press("Enter");
        assertThat(order()).isEqualTo(List.of("s2=1", "s1=2", "s3=3", "s4=4"));
        assertThat(page.locator("[data-sequencing] [role=status]").textContent())
                .isEqualTo("Show the task: place 2 of 4");
    }

    @Test
    void stepsMoveByDragging() {
        drag(
                page.locator(".vip-handle").first(),
                page.locator(".vip-sequence__step").nth(2),
                0.9);
        assertThat(order()).isEqualTo(List.of("s2=1", "s3=2", "s1=3", "s4=4"));
    }

    @Test
    void matchesAreSetByDragging() {
        drag(page.locator(".vip-choices li").nth(2), page.locator(".vip-pair").nth(1), 0.5);
        assertThat(page.locator(".vip-pair select").nth(1).inputValue()).isEqualTo("t3");
    }

    @Test
    void answersAreSavedAutomatically() {
        page.locator("#q1 label").first().click();
        page.locator("#q1 [data-saved]").getByText("Saved").waitFor();
        assertThat(SENT).containsExactly("/styleguide/drafts csrf=token&answer=a");
    }

    @Test
    void theBrowserAsksBeforeUnsavedTextIsLost() {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.locator("#note").click();
        page.keyboard().type("A thought");
        page.navigate(address() + "?again");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void charactersAreCounted() {
        page.locator("#why").fill("x".repeat(199));
        assertThat(page.locator("#forms ~ form .govuk-character-count [aria-hidden]")
                        .textContent())
                .isEqualTo("You have 1 character left");
        page.locator("#why").fill("x".repeat(203));
        assertThat(page.locator("#forms ~ form .govuk-character-count [aria-hidden]")
                        .textContent())
                .isEqualTo("You have 3 characters too many");
    }

    @Test
    void errorLinksFocusTheirField() {
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("full-name");
    }

    @Test
    void optionsRevealWhatBelongsToThem() {
        assertThat(page.locator("#mail").isVisible()).isFalse();
        page.locator("label[for=choice]").click();
        assertThat(page.locator("#mail").isVisible()).isTrue();
    }

    @Test
    void passwordShowsOnDemand() {
        page.locator(".govuk-js-password-input-toggle").click();
        assertThat(page.locator("#password").getAttribute("type")).isEqualTo("text");
    }

    @Test
    void tabsChangeByArrowKeys() {
        page.locator("[role=tab]").first().press("ArrowRight");
        assertThat(page.locator("#tab-do").isVisible()).isTrue();
        assertThat(page.locator("#tab-read").isVisible()).isFalse();
    }

    private List<?> order() {
        return (List<?>) page.evaluate("[...document.querySelectorAll('.vip-sequence__step select')]"
                + ".map(select => select.name.replace('position-', '') + '=' + select.value)");
    }

    private void drag(Locator what, Locator onto, double part) {
        onto.scrollIntoViewIfNeeded();
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = onto.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse()
                .move(to.x + 40, to.y + to.height * part, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
    }

    private static String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/styleguide";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        if (exchange.getRequestMethod().equals("POST")) {
            SENT.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        } else if (path.startsWith("/assets/")) {
            Path file = Path.of("target/classes/META-INF/resources" + path);
            send(exchange, Files.probeContentType(file), Files.readAllBytes(file));
        } else {
            String guide = TemplateRenderer.inEnglish().render("pages/site/styleguide.ftlh", Map.of());
            send(exchange, "text/html; charset=utf-8", guide.getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type == null ? "font/woff2" : type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
