package eu.vipatwork.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In the developers' mode, a second process that makes styles and scripts anew whenever their sources change. It ends
 * with the server, however that ends: its input is a pipe that we hold.
 */
final class AssetWatcher {

    private final Process process;

    private AssetWatcher(Process process) {
        this.process = process;
    }

    static AssetWatcher over(Path sources) {
        Path web = sources.resolve("src/web");
        try {
            return new AssetWatcher(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-classpath",
                            Files.readString(web.resolve("target/look.classpath")),
                            web.resolve("src/build/BuildLook.java").toString(),
                            web.resolve("src/main").toString(),
                            web.resolve("target").toString(),
                            "watch")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the styles cannot be watched", e);
        }
    }

    void end() {
        process.destroy();
    }
}
