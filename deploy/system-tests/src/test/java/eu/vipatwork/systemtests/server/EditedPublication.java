package eu.vipatwork.systemtests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The publications of this repository, somewhat changed, as an administrator brings them to a running server. */
public final class EditedPublication {

    private static final Path COURSES = Path.of("..", "courses");

    private EditedPublication() {}

    /** A folder with this publication alone, as the given release, in which one text stands in another's place. */
    public static Path release(String publication, String version, String file, String text, String instead) {
        try {
            Path folder = Files.createTempDirectory("vipatwork-courses");
            Path from = COURSES.resolve(publication);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path source : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(publication).resolve(from.relativize(source));
                    Files.createDirectories(copy.getParent());
                    Files.copy(source, copy);
                }
            }
            Path home = folder.resolve(publication);
            edit(home.resolve("publication.yaml"), "version: \"1.0\"", "version: \"" + version + "\"");
            edit(home.resolve(file), text, instead);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path file, String text, String instead) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, instead));
    }
}
