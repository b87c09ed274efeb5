package eu.vipatwork.xapi;

/** A key was revoked, or its secret is another one from now on. */
public record KeyChanged(String key) {}
