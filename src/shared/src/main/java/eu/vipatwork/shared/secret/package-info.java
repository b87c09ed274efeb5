/**
 * Secrets that the server must be able to read again: keys of second factors, client secrets, credentials of other
 * record stores. They are encrypted in the tables of their modules ({@link eu.vipatwork.shared.secret.SecretBox}); the
 * key is in a file beside the database ({@link eu.vipatwork.shared.secret.SecretKeys}), so that neither is of use
 * alone. A module makes a bean of {@link eu.vipatwork.shared.secret.SealedSecrets}, so that its secrets, too, are
 * encrypted again when the key is renewed. {@link eu.vipatwork.shared.secret.Tokens} are secrets of which only a hash
 * is kept.
 */
package eu.vipatwork.shared.secret;
