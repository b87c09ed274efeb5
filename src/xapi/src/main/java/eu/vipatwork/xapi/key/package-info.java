/**
 * Who may use the store: access keys with scopes, each for one organisation ({@link eu.vipatwork.xapi.key.AddKey},
 * {@link eu.vipatwork.xapi.key.ChangeKey}, {@link eu.vipatwork.xapi.key.FindKeys}), and bearer tokens of an OpenID
 * Connect issuer. {@link eu.vipatwork.xapi.key.CheckKey} and {@link eu.vipatwork.xapi.key.CheckBearerToken} turn what
 * a request presents into a {@link eu.vipatwork.xapi.store.Credential}.
 */
package eu.vipatwork.xapi.key;
