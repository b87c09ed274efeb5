package eu.vipatwork.site;

/** Fired in developers' mode before each request: values read from the source tree may be outdated. */
public record SourcesChanged() {}
