package eu.vipatwork.xapi.key;

/** A key and its secret, shown only once: only a hash of the secret is stored. */
public record NewKey(String key, String secret) {}
