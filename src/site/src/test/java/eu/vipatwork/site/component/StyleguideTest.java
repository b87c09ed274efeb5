package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style guide is valid, accessible HTML in every language and keeps the content security policy. */
class StyleguideTest {

    /** Templates that pages import by themselves, since they are for few pages. */
    private static final List<String> OWN_NAMESPACE = List.of("text-difference", "document-text", "release-notices");

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "nl"})
    void isValidHtmlInEveryLanguage(String language) throws IOException {
        String html =
                new TemplateRenderer(Locale.forLanguageTag(language)).render("pages/site/styleguide.ftlh", Map.of());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/styleguide-" + language + ".html"), html);
        Document page = valid(html);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
    }

    @Test
    void showsEveryComponent() throws IOException {
        String guide = Files.readString(TEMPLATES.resolve("pages/site/styleguide.ftlh"))
                + Files.readString(TEMPLATES.resolve("layout/page.ftlh"));
        List<String> parts = List.of("helpers", "label", "hint", "error-message", "fieldset", "numbered", "all");
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("components"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".ftlh", ""))
                            .filter(name -> !parts.contains(name) && !OWN_NAMESPACE.contains(name))
                            .map(StyleguideTest::macro))
                    .allSatisfy(macro -> assertThat(guide).contains("<@c." + macro));
        }
    }

    @Test
    void everyComponentIsInTheNamespace() throws IOException {
        String all = Files.readString(TEMPLATES.resolve("components/all.ftlh"));
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("components"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("all.ftlh"))
                            .filter(name -> !OWN_NAMESPACE.contains(name.replace(".ftlh", ""))))
                    .allSatisfy(name -> assertThat(all).contains("<#include \"" + name + "\">"));
        }
    }

    @Test
    void framedPageHasNeitherHeaderNorFooter() {
        Document page = valid(TemplateRenderer.inEnglish()
                .source(
                        "<@layout.page title=\"Unit 1\" frame=true><h1>Unit 1</h1></@layout.page>",
                        Map.of("fullWindowForm", Map.of("action", "/window", "session", "sealed"))));
        assertThat(page.select("header, footer")).isEmpty();
        assertThat(page.select("main h1").text()).isEqualTo("Unit 1");
        assertThat(page.select("form[action=/window][target=_blank] input[name=handover]")
                        .val())
                .isEqualTo("sealed");
    }

    @Test
    void signedOutPageOffersToSignIn() {
        Map<String, Object> model = new HashMap<>();
        model.put("page", TemplateRenderer.inEnglish().layout(null));
        Document page = valid(TemplateRenderer.inEnglish()
                .source("<@layout.page title=\"Courses\"><h1>Courses</h1></@layout.page>", model));
        assertThat(page.select("a[href=/sign-in]")).isNotEmpty();
        assertThat(page.select("form[action=/sign-out]")).isEmpty();
        assertThat(page.title()).isEqualTo("Courses – VIP@Work");
    }

    @Test
    void errorsShowInTheTitle() {
        assertThat(Jsoup.parse(TemplateRenderer.inEnglish()
                                .source("<@layout.page title=\"Sign in\" errors=true></@layout.page>", Map.of()))
                        .title())
                .isEqualTo("Error: Sign in – VIP@Work");
    }

    private static String macro(String file) {
        return switch (file) {
            case "progress" -> "progressBar";
            case "unit-card" -> "units";
            default -> {
                StringBuilder name = new StringBuilder();
                for (String word : file.split("-", -1)) {
                    name.append(
                            name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
                }
                yield name.toString();
            }
        };
    }

    /** The page, after checks for browsers, for assistive technology and for the policy. */
    private static Document valid(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.getAllElements().eachAttr("id")).doesNotHaveDuplicates();
        List<String> ids = page.getAllElements().eachAttr("id");
        for (String attribute : List.of("for", "aria-labelledby", "aria-controls")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                    .allSatisfy(id -> assertThat(ids).contains(id));
        }
        assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby"))
                .allSatisfy(list -> assertThat(ids).contains(list.split(" ")));
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(field ->
                        assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
        assertThat(page.select("form[method=post]")).isNotNull();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("a[href], button")).allSatisfy(StyleguideTest::hasText);
        return page;
    }

    private static void hasText(Element element) {
        assertThat(element.text() + element.attr("aria-label")).isNotBlank();
    }
}
