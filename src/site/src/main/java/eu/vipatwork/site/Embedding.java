package eu.vipatwork.site;

/** Decides which other sites may show pages of this site in a frame; without a bean of this type, none may. */
public interface Embedding {

    /** Whether the pages at this path are meant for frames, also for people without a session. */
    boolean embeds(String path);

    /** The value of {@code frame-ancestors} (CSP Level 3, 6.4.2): the sites, or {@code 'none'}. */
    String ancestors();
}
