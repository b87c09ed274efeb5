package eu.vipatwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The sizes and names that keep the source tree easy to find one's way in. */
class SourceTreeTest {

    private static final int MOST_FILES_IN_A_PACKAGE = 30;
    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_WEB = 3_000;

    /** Words of a private language, or of none, in comments. */
    private static final Pattern PRIVATE_WORDS = Pattern.compile(
            "\\b(somebody|whoever|whomever|lets? go of|is heard|stands? in the|the house|this room|other rooms?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<Path> MAIN = javaFiles("main");
    private static final List<Path> ALL =
            Stream.concat(MAIN.stream(), javaFiles("test").stream()).toList();

    @Test
    void noPackageHasMoreFilesThanOneCanOverlook() {
        Map<Path, Long> files =
                MAIN.stream().collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        assertThat(files).isNotEmpty().allSatisfy((folder, count) -> assertThat(count)
                .as(folder.toString())
                .isLessThanOrEqualTo(MOST_FILES_IN_A_PACKAGE + 1L)); // and its package-info
    }

    @Test
    void everyPackageSaysWhatItIsAbout() {
        assertThat(new TreeSet<>(MAIN.stream().map(Path::getParent).toList()))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("/**"));
    }

    @Test
    void noFileIsLong() {
        Stream<Path> others = Modules.having("src/main").stream()
                .flatMap(folder -> Modules.walk(folder).stream())
                .filter(file -> file.toString().matches(".*\\.(ftlh|js|scss|sql)"));
        assertThat(Stream.concat(ALL.stream(), others)).isNotEmpty().allSatisfy(file -> assertThat(lines(file))
                .as(file.toString())
                .isLessThanOrEqualTo(MOST_LINES_OF_A_FILE));
    }

    @Test
    void theAssemblyIsSmall() {
        assertThat(Modules.walk(Path.of("src/main/java")).stream()
                        .mapToLong(SourceTreeTest::lines)
                        .sum())
                .isLessThan(MOST_LINES_OF_WEB);
    }

    @Test
    void noTwoClassesHaveTheSameName() {
        Map<String, List<Path>> byName = ALL.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        assertThat(byName)
                .isNotEmpty()
                .allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
    }

    @Test
    void commentsUsePlainWords() {
        assertThat(ALL).allSatisfy(file -> {
            Matcher found = PRIVATE_WORDS.matcher(comments(file));
            assertThat(found.find() ? found.group() : "").as(file.toString()).isEmpty();
        });
    }

    private static String comments(Path file) {
        return Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL)
                .matcher(read(file))
                .results()
                .map(comment -> comment.group())
                .filter(comment -> !file.endsWith("SourceTreeTest.java"))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> javaFiles(String kind) {
        Path top = Path.of("../..");
        return Stream.of(
                        Modules.having("src/" + kind + "/java"),
                        folders(top.resolve("deploy"), kind),
                        folders(top, kind))
                .flatMap(Collection::stream)
                .flatMap(folder -> Modules.walk(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** The source folders of the modules that are directly in this folder. */
    private static List<Path> folders(Path parent, String kind) {
        return Modules.list(parent).stream()
                .filter(folder -> !folder.endsWith("src"))
                .map(module -> module.resolve("src").resolve(kind).resolve("java"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
