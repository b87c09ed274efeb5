package eu.vipatwork.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.ibm.icu.text.MessagePattern;

import eu.vipatwork.shared.Messages;

/** The sentences of the faults: one for every kind in every language, and no unused kind. */
class FaultMessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/eu/vipatwork/content");
    private static final Map<String, String> ENGLISH = sentences(Locale.ENGLISH);

    static List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindHasASentenceAndEverySentenceAKind(Locale language) {
        assertThat(sentences(language))
                .containsOnlyKeys(
                        Arrays.stream(FaultKind.values()).map(FaultKind::key).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceHasThePlaceholdersOfTheEnglishOne(Locale language) {
        sentences(language).forEach((key, sentence) -> assertThat(placeholders(sentence))
                .as(key + " in " + language)
                .isEqualTo(placeholders(ENGLISH.get(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceHoldsAStrayQuoteOrAnUnfilledPlaceholder(Locale language) {
        for (FaultKind kind : FaultKind.values()) {
            Object[] numbers = {10, 20, 30, 40};
            assertThat(new Fault("file", 1, kind, numbers).reason(language))
                    .as(kind + " in " + language)
                    .isNotBlank()
                    .doesNotContain("''")
                    .doesNotContainPattern("\\{[0-9][,}]");
        }
    }

    @Test
    void finnishAndDutchAreTranslated() {
        for (Locale language : Messages.LANGUAGES.subList(1, Messages.LANGUAGES.size())) {
            assertThat(sentences(language))
                    .allSatisfy((key, sentence) ->
                            assertThat(sentence).as(key + " in " + language).isNotEqualTo(ENGLISH.get(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsUsed(FaultKind kind) {
        assertThat(Used.KINDS).contains("FaultKind." + kind);
    }

    /** The kinds that the sources of this module use. */
    private static final class Used {
        private static final Set<String> KINDS = find();

        private static Set<String> find() {
            try (Stream<Path> files = Files.walk(SOURCES)) {
                return files.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(Used::named)
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Stream<String> named(Path file) {
            try {
                return Arrays.stream(Files.readString(file).split("[^A-Za-z0-9_.]+"))
                        .filter(word -> word.startsWith("FaultKind."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Set<String> placeholders(String sentence) {
        MessagePattern pattern = new MessagePattern(sentence);
        Set<String> numbers = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                numbers.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return numbers;
    }

    private static Map<String, String> sentences(Locale language) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(
                "src/main/resources/eu/vipatwork/content/source/faults_" + language.toLanguageTag() + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, words::getProperty, (one, other) -> other, TreeMap::new));
    }
}
