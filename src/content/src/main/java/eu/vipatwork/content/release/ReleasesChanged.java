package eu.vipatwork.content.release;

/** A publication got a release, or lost one: an event of the transaction in which that happens. */
public record ReleasesChanged(String publication) {}
