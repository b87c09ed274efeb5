package eu.vipatwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.ibm.icu.text.MessagePattern;

import eu.vipatwork.people.Role;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.shared.Messages;

/** The messages of all modules: the same keys in every language, well-formed, all used and none missing. */
class MessageBundlesTest {

    /** Prefix of the messages of components, which the tests of site check. */
    private static final String COMPONENTS = "look.";

    /** Where keys are used: templates and code of all modules. */
    private static final List<Path> SOURCES = Stream.concat(
                    Modules.having("src/main/resources/templates").stream(), Modules.having("src/main/java").stream())
            .toList();

    private static final Map<String, String> ENGLISH = pages();
    private static final UsedKeys USED = UsedKeys.in(SOURCES);

    /** Every bundle in every language of the interface. */
    static Stream<Arguments> files() {
        return bundles().stream().flatMap(bundle -> Messages.LANGUAGES.stream()
                .map(language -> Arguments.of(bundle, language.toLanguageTag())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageHasTheSameKeysAsEnglish(String bundle, String language) {
        assertThat(texts(bundle, language).keySet())
                .isEqualTo(texts(bundle, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPatternParsesAndTakesTheArgumentsOfTheEnglishOne(String bundle, String language) {
        Map<String, String> english = texts(bundle, "en");
        texts(bundle, language).forEach((key, text) -> assertThat(arguments(text))
                .as(key + " in " + language)
                .isEqualTo(arguments(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsEmptyOrHasAnApostropheThatQuotes(String bundle, String language) {
        assertThat(texts(bundle, language)).allSatisfy((key, text) -> assertThat(text)
                .as(key + " in " + language)
                .isNotBlank()
                .doesNotContain("'"));
    }

    @Test
    void everyKeyIsUsedSomewhere() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(
                        key -> assertThat(USED.uses(key)).as(key + " is used").isTrue());
    }

    @Test
    void everyUsedKeyExists() {
        Set<String> known = new TreeSet<>(ENGLISH.keySet());
        known.addAll(texts("site", "en").keySet());
        assertThat(known).containsAll(USED.literals(known));
        assertThat(USED.prefixes(known))
                .allSatisfy(prefix -> assertThat(known).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyRoleAndEveryProgressStatusHasAMessage() {
        assertThat(ENGLISH)
                .containsKeys(
                        Arrays.stream(Role.values()).map(role -> "role." + role).toArray(String[]::new));
        assertThat(ENGLISH)
                .containsKeys(Arrays.stream(ProgressStatus.values())
                        .map(status -> "status." + status)
                        .toArray(String[]::new));
    }

    @Test
    void everyBundleExistsInEveryLanguageOfTheInterface() {
        Set<String> languages = Messages.LANGUAGES.stream()
                .map(language -> language.toLanguageTag())
                .collect(Collectors.toSet());
        assertThat(bundles()).allSatisfy(bundle -> assertThat(
                        files().filter(file -> file.get()[0].equals(bundle)).map(file -> file.get()[1]))
                .containsExactlyInAnyOrderElementsOf(languages));
    }

    @Test
    void noKeyIsInTwoBundles() {
        Map<String, List<String>> bundlesOfKey = bundles().stream()
                .flatMap(bundle -> texts(bundle, "en").keySet().stream().map(key -> Map.entry(key, bundle)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(bundlesOfKey)
                .allSatisfy((key, found) -> assertThat(found).as(key).hasSize(1));
    }

    @Test
    void theSearchDistinguishesKeysPrefixesAndFileNames() {
        UsedKeys used =
                UsedKeys.in("msg(a?then(\"x.one\", \"x.two\")) msg(\"y.\" + z + \".title\") import \"x.ftlh\" \"q.r\"");
        Set<String> known = Set.of("x.one", "y.some.title");

        assertThat(used.literals(known)).containsExactlyInAnyOrder("x.one", "x.two");
        assertThat(used.prefixes(known)).containsExactly("y.");
        assertThat(used.uses("x.one")).isTrue();
        assertThat(used.uses("y.some.title")).isTrue();
        assertThat(used.uses("x.three")).isFalse();
    }

    private static Map<String, String> pages() {
        Map<String, String> all = new TreeMap<>();
        bundles().forEach(bundle -> all.putAll(texts(bundle, "en")));
        all.keySet().removeIf(key -> key.startsWith(COMPONENTS));
        return all;
    }

    /** The names of the bundles, which are those of the modules. */
    private static Set<String> bundles() {
        return Modules.having("src/main/resources/messages").stream()
                .flatMap(folder -> Modules.list(folder).stream())
                .map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    private static Map<String, String> texts(String bundle, String language) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("..", bundle, "src/main/resources/messages", bundle + "_" + language + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, words::getProperty, (one, other) -> other, TreeMap::new));
    }

    /** The quoted texts in sources that may be keys, or prefixes ("status.") of keys that are built at run time. */
    private record UsedKeys(Set<String> words) {

        private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z-]*\\.[A-Za-z_.-]*)\"");

        static UsedKeys in(List<Path> folders) {
            StringBuilder sources = new StringBuilder();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(UsedKeys::isSource).toList()) {
                        sources.append(Files.readString(file)).append('\n');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return in(sources.toString());
        }

        static UsedKeys in(String sources) {
            return new UsedKeys(QUOTED.matcher(sources)
                    .results()
                    .map(found -> found.group(1))
                    .filter(word -> !word.matches(".*\\.(ftlh|css|js)"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }

        private static boolean isSource(Path file) {
            return file.toString().endsWith(".ftlh") || file.toString().endsWith(".java");
        }

        /** Complete keys: texts whose first part is that of a known key, except for names of audit events. */
        Set<String> literals(Set<String> known) {
            return inFamilies(known)
                    .filter(word -> !word.endsWith(".") && !known.contains("audit." + word))
                    .collect(Collectors.toSet());
        }

        Set<String> prefixes(Set<String> known) {
            return inFamilies(known).filter(word -> word.endsWith(".")).collect(Collectors.toSet());
        }

        boolean uses(String key) {
            return words.contains(key) || words.stream().anyMatch(word -> word.endsWith(".") && key.startsWith(word));
        }

        private Stream<String> inFamilies(Set<String> known) {
            Set<String> families = known.stream().map(UsedKeys::family).collect(Collectors.toSet());
            return words.stream().filter(word -> families.contains(family(word)));
        }

        private static String family(String word) {
            return word.substring(0, word.indexOf('.'));
        }
    }
}
