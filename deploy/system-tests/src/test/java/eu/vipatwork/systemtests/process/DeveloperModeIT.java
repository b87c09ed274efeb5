package eu.vipatwork.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.systemtests.server.ServerProcess;

/** {@code deploy/run --dev}: edits in the source tree show on reload. The test edits a copy of the tree. */
class DeveloperModeIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Pattern STYLE = Pattern.compile("/assets/site\\.[0-9a-f]+\\.css");
    private static final String CHAPTER = "courses/handbook/en/purpose.md";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anEditedTemplateTextStyleOrCourseShowsOnReload() throws IOException {
        Path tree = sourceTree();
        Path distribution = tree.resolve("deploy/target/vipatwork");
        try (ServerProcess server = ServerProcess.startFrom(distribution, folder.resolve("data"), "--dev")) {
            URI address = server.address();
            assertThat(page(address, "/styleguide").statusCode()).isEqualTo(200);
            String style = style(address);

            edit(source(tree, "home.ftlh", ""), "<@c.insetText", "<p>a new paragraph</p>\n<@c.insetText");
            assertThat(page(address, "/").body()).contains("<p>a new paragraph</p>");

            edit(source(tree, "_en.properties", "home.audiences="), "home.audiences=", "home.audiences=Everybody: ");
            assertThat(page(address, "/").body()).contains("Everybody: What is here for you");

            edit(source(tree, "_base.scss", ""), "", "\n.edited-just-now { color: #123456; }\n");
            await(() -> style(address), newer -> !newer.equals(style));
            assertThat(page(address, style(address)).body()).contains(".edited-just-now");

            edit(tree.resolve(CHAPTER), "", "\nA sentence that was added just now.\n");
            assertThat(page(address, "/handbook/purpose").body()).contains("A sentence that was added just now.");
        }
    }

    private String style(URI address) {
        Matcher matcher = STYLE.matcher(page(address, "/").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private HttpResponse<String> page(URI address, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Accept-Language", "en")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Supplier<String> actual, Predicate<String> expected) {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        while (!expected.test(actual.get())) {
            assertThat(System.nanoTime()).as("the edit shows in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Replaces one text by another; an empty text means the end of the file. */
    private static void edit(Path file, String old, String replacement) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, old.isEmpty() ? text + replacement : text.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source file of a module whose name ends like this and which contains this text. */
    private static Path source(Path tree, String ending, String text) {
        try (Stream<Path> files = Files.walk(tree.resolve("src"))) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(ending)).toList()) {
                if (Files.readString(file).contains(text)) {
                    return file;
                }
            }
            throw new AssertionError("no source file …" + ending + " with " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy of what developer mode reads: the distribution, the courses, and of each module sources and built assets.
     */
    private Path sourceTree() throws IOException {
        Path original = ServerProcess.distribution().resolve("../../..").normalize();
        Path tree = folder.resolve("tree");
        List<String> parts = new ArrayList<>(List.of("pom.xml", "courses", "deploy/target/vipatwork"));
        try (Stream<Path> modules = Files.list(original.resolve("src"))) {
            for (Path module : modules.toList()) {
                String path = "src/" + module.getFileName();
                parts.add(path + "/src/build");
                parts.add(path + "/src/main");
                parts.add(path + "/target/classes/META-INF/resources/assets");
                parts.add(path + "/target/assets.classpath");
                parts.add(path + "/target/classes/assets.properties");
            }
        }
        for (String part : parts) {
            if (Files.exists(original.resolve(part))) {
                copy(original.resolve(part), tree.resolve(part));
            }
        }
        return tree;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
