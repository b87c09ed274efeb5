package eu.vipatwork.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of all modules, as they are in the source tree. */
final class Modules {

    private static final Path SOURCES = Path.of("..");

    private Modules() {}

    /** The folder of each module. */
    static List<Path> all() {
        return list(SOURCES).stream()
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .toList();
    }

    /** This folder of each module that has it, for example {@code src/main/java}. */
    static List<Path> having(String folder) {
        return all().stream()
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The files in a folder. */
    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder. */
    static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
