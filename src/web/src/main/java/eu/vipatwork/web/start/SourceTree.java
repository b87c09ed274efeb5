package eu.vipatwork.web.start;

import java.nio.file.Path;

/**
 * The source tree of a server in the developers' mode ({@code deploy/run --dev}): what is edited there shows on reload.
 *
 * @param templates of the pages
 * @param resources the folder above the message bundles
 * @param assets the styles, scripts, fonts and pictures that the launcher makes anew whenever their sources change
 * @param assetNames says which asset is which file
 * @param courses a folder for each publication
 */
public record SourceTree(Path templates, Path resources, Path assets, Path assetNames, Path courses) {

    /** The system property that names the top of the tree, and by that switches the developers' mode on. */
    static final String PROPERTY = "vipatwork.sources";

    /** The tree with this top. */
    public static SourceTree of(String top) {
        Path web = Path.of(top, "src/web");
        return new SourceTree(
                web.resolve("src/main/resources/templates"),
                web.resolve("src/main/resources"),
                web.resolve("target/look/assets"),
                web.resolve("target/classes/assets.properties"),
                Path.of(top, "courses"));
    }
}
