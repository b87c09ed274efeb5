package eu.vipatwork.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * In developer mode, a second process that rebuilds styles and scripts when their sources change. It ends with the
 * server, even after a kill -9, because its standard input is a pipe from the server.
 */
final class AssetWatcher {

    private static final String BUILD = "src/build/BuildAssets.java";

    private final Process process;

    private AssetWatcher(Process process) {
        this.process = process;
    }

    static AssetWatcher start(Path sources) {
        try {
            Path module = module(sources);
            return new AssetWatcher(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-classpath",
                            Files.readString(module.resolve("target/assets.classpath")),
                            module.resolve(BUILD).toString(),
                            module.getParent().toString(),
                            module.resolve("target").toString(),
                            "watch")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the styles cannot be watched", e);
        }
    }

    /** The module with the styles and scripts. */
    private static Path module(Path sources) throws IOException {
        try (Stream<Path> modules = Files.list(sources.resolve("src"))) {
            return modules.filter(module -> Files.exists(module.resolve(BUILD)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    void stop() {
        process.destroy();
    }
}
