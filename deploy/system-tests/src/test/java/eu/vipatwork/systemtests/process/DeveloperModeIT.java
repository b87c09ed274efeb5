package eu.vipatwork.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import eu.vipatwork.systemtests.server.ServerProcess;

/**
 * {@code deploy/run --dev}: what is edited in the source tree shows on reload. The tree is a copy of what the mode reads,
 * so that the test edits nobody's sources.
 */
class DeveloperModeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern STYLE = Pattern.compile("/assets/site\\.[0-9a-f]+\\.css");
    private static final String PAGES = "src/web/src/main/resources/templates/pages/";
    private static final String CHAPTER = "courses/handbook/en/purpose.md";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anEditedTemplateTextStyleOrCourseShowsOnReload() {
        Path tree = sourceTree();
        Path assembly = tree.resolve("deploy/target/vipatwork");
        try (ServerProcess server = ServerProcess.startFrom(assembly, folder.resolve("data"), "--dev")) {
            URI address = server.address();
            assertThat(page(address, "/styleguide").statusCode()).isEqualTo(200);
            String style = style(address);

            edit(tree.resolve(PAGES + "home.ftlh"), "<@c.insetText", "<p>a new paragraph</p>\n<@c.insetText");
            assertThat(page(address, "/").body()).contains("<p>a new paragraph</p>");

            edit(
                    tree.resolve("src/web/src/main/resources/messages/interface_en.properties"),
                    "home.audiences=",
                    "home.audiences=Everybody: ");
            assertThat(page(address, "/").body()).contains("Everybody: What is here for you");

            edit(tree.resolve("src/web/src/main/scss/_base.scss"), "", "\n.edited-just-now { color: #123456; }\n");
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

    private static void await(Supplier<String> seen, Predicate<String> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(seen.get())) {
            assertThat(System.nanoTime()).as("what was edited shows in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Puts one text in the place of another; nothing stands for the end of the file. */
    private static void edit(Path file, String old, String replacement) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, old.isEmpty() ? text + replacement : text.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path sourceTree() {
        Path original = ServerProcess.assembly().resolve("../../..").normalize();
        Path tree = folder.resolve("tree");
        for (String part : new String[] {
            "pom.xml",
            "courses",
            "src/web/src",
            "src/web/target/look",
            "src/web/target/look.classpath",
            "src/web/target/classes/assets.properties",
            "deploy/target/vipatwork"
        }) {
            copy(original.resolve(part), tree.resolve(part));
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
