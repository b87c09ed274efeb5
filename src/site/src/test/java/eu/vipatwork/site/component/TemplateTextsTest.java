package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of layout and components are complete in every language, and all are used. */
class TemplateTextsTest {

    private static final Pattern KEY = Pattern.compile("[\"'](look\\.[a-z.-]+)[\"']");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "nl"})
    void everyLanguageHasTheSameKeys(String language) {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    @Test
    void everyKeyInATemplateExistsAndEveryKeyIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".ftlh")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        // A key that ends in a dot is a prefix: the rest is a state, a kind or the name of a text of a script.
        Set<String> prefixes = used.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());
        assertThat(keys("en"))
                .containsAll(used.stream().filter(key -> !key.endsWith(".")).toList());
        assertThat(keys("en")).allSatisfy(key -> assertThat(
                        used.contains(key) || prefixes.stream().anyMatch(key::startsWith))
                .as(key)
                .isTrue());
        assertThat(prefixes).allSatisfy(prefix -> assertThat(keys("en")).anyMatch(key -> key.startsWith(prefix)));
    }

    private static Set<String> keys(String language) {
        Properties words = TemplateRenderer.properties("/messages/site_" + language + ".properties");
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("look."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
