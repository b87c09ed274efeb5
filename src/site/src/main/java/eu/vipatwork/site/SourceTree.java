package eu.vipatwork.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import eu.vipatwork.shared.Settings;

/**
 * The source tree of a server in developers' mode ({@code deploy/run --dev}): edits are visible on reload.
 *
 * @param resources the resource folder of each module
 * @param assets the styles, scripts, fonts and images, which the launcher rebuilds when their sources change
 * @param assetNames the file that maps asset names to files
 * @param courses a folder for each publication
 */
public record SourceTree(List<Path> resources, Path assets, Path assetNames, Path courses) {

    /** The tree of a server in developers' mode; empty for others. */
    public static Optional<SourceTree> of(Settings settings) {
        return settings.sources().map(SourceTree::at);
    }

    private static SourceTree at(Path root) {
        Path site = root.resolve("src/site");
        return new SourceTree(
                resources(root.resolve("src")),
                site.resolve("target/classes/META-INF/resources/assets"),
                site.resolve("target/classes/assets.properties"),
                root.resolve("courses"));
    }

    private static List<Path> resources(Path modules) {
        try (Stream<Path> found = Files.list(modules)) {
            return found.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the source tree: " + modules, e);
        }
    }
}
