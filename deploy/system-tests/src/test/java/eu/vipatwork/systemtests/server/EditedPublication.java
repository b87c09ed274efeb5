package eu.vipatwork.systemtests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Edited copies of the publications in this repository, for import into a running server. */
public final class EditedPublication {

    private static final Path COURSES = Path.of("..", "..", "courses");

    private EditedPublication() {}

    /** A folder with this publication as the given release, in which one text is replaced by another. */
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
            Path copied = folder.resolve(publication);
            edit(copied.resolve("publication.yaml"), "version: \"1.0\"", "version: \"" + version + "\"");
            edit(copied.resolve(file), text, instead);
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
