package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The assets are few, small and named by their content. */
class AssetsTest {

    private static final Path ASSETS = Path.of("target/classes/META-INF/resources/assets");

    @Test
    void areNamedByTheirContent() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[a-z-]+\\.[0-9a-f]{10}\\.(css|js|svg|woff2)"));
        }
    }

    @Test
    void keepTheBudgetOfAFirstVisit() throws IOException {
        assertThat(size("site.css")).isLessThan(50_000);
        assertThat(size("site.js")).isLessThan(15_000);
        assertThat(size("atkinson-latin.woff2") + size("atkinson-latin-ext.woff2"))
                .isLessThan(60_000);
        assertThat(size("site.css") + size("site.js") + size("favicon.svg") + size("atkinson-latin.woff2"))
                .as("everything that a page needs besides its HTML, before compression")
                .isLessThan(100_000);
    }

    @Test
    void stylesUseOnlyFilesThatExist() throws IOException {
        String css = Files.readString(file("site.css"));
        List<String> named = Pattern.compile("url\\(\"?([^)\"]+)")
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(ASSETS.resolve(name))
                .exists());
    }

    @Test
    void scriptsAreOneModuleWithoutImports() throws IOException {
        assertThat(Files.readString(file("site.js")))
                .doesNotContain("import ", "export ")
                .contains("fitFrame()");
    }

    private static Path file(String name) {
        return ASSETS.resolve(TemplateRenderer.file(name));
    }

    private static long size(String name) throws IOException {
        return Files.size(file(name));
    }
}
