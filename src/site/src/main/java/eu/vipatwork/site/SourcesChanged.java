package eu.vipatwork.site;

/** Fired in developers' mode at the beginning of each request: what was read from the source tree may be out of date. */
public record SourcesChanged() {}
