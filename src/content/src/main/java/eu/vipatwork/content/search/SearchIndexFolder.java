package eu.vipatwork.content.search;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where the index lies: the folder {@code search} in the data folder, which the system property {@code vipatwork.data}
 * names. What is in it may be deleted at any time while the server does not run.
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
