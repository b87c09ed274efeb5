package eu.vipatwork.xapi;

/** A key and its secret, shown this once: the store keeps only a hash of it. */
public record NewKey(String key, String secret) {}
