package eu.vipatwork.content.lucene;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where the index lies: the folder {@code search} in the data folder, which the system property {@code vipatwork.data}
 * names. What is in it may be deleted at any time while the server does not run.
 */
@ApplicationScoped
public class SearchFolder {

    private final Path path;

    public SearchFolder() {
        this(Path.of(System.getProperty("vipatwork.data", "data"))
                .toAbsolutePath()
                .resolve("search"));
    }

    /** For tests. */
    public SearchFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
