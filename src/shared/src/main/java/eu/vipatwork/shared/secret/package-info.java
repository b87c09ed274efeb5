/**
 * Secrets that the server must be able to read again: keys of second factors, client secrets, what other stores let us
 * in with. They stand sealed in the tables of their rooms; the key stands in a file beside the database, so that
 * neither is of use alone. A room makes a bean of {@link eu.vipatwork.shared.secret.SealedSecrets}, and its secrets are
 * brought under the newest key with all others.
 */
package eu.vipatwork.shared.secret;
