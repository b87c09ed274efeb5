package eu.vipatwork.xapi.key;

/** A key and its secret, shown this once: the store keeps only a hash of it. */
public record NewKey(String key, String secret) {}
