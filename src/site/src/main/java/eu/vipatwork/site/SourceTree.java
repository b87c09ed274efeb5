package eu.vipatwork.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The source tree of a server in the developers' mode ({@code deploy/run --dev}): what is edited there shows on reload.
 *
 * @param resources of each module: the folder above its templates and messages
 * @param assets the styles, scripts, fonts and pictures that the launcher makes anew whenever their sources change
 * @param assetNames says which asset is which file
 * @param courses a folder for each publication
 */
public record SourceTree(List<Path> resources, Path assets, Path assetNames, Path courses) {

    /** The system property that names the top of the tree, and by that switches the developers' mode on. */
    static final String PROPERTY = "vipatwork.sources";

    /** The tree with this top. */
    public static SourceTree of(String top) {
        Path site = Path.of(top, "src/site");
        return new SourceTree(
                resources(Path.of(top, "src")),
                site.resolve("target/classes/META-INF/resources/assets"),
                site.resolve("target/classes/assets.properties"),
                Path.of(top, "courses"));
    }

    private static List<Path> resources(Path modules) {
        try (Stream<Path> found = Files.list(modules)) {
            return found.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the source tree cannot be read: " + modules, e);
        }
    }
}
