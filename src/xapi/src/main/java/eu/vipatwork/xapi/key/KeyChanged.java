package eu.vipatwork.xapi.key;

/** A key was revoked, or its secret is another one from now on. */
public record KeyChanged(String key) {}
