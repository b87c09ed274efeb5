package eu.vipatwork.content.release;

/** Event: a publication got a new release, or one was withdrawn. Fired within the transaction. */
public record ReleasesChanged(String publication) {}
