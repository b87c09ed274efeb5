package eu.vipatwork.xapi.key;

/** A key was revoked, or has a new secret. */
public record KeyChanged(String key) {}
