package eu.vipatwork.content.search;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The folder of the index: {@code search} in the data folder, which the system property {@code vipatwork.data} names.
 * Its files may be deleted at any time while the server is stopped.
 */
@ApplicationScoped
public class SearchIndexFolder {

    private final Path path;

    public SearchIndexFolder() {
        this(Path.of(System.getProperty("vipatwork.data", "data"))
                .toAbsolutePath()
                .resolve("search"));
    }

    /** For tests. */
    public SearchIndexFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
