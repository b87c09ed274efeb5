/**
 * Sign-in at an organisation's OpenID provider: OpenID Connect Core 1.0, the authorization code flow with PKCE (RFC 7636),
 * with Nimbus' library for tokens. Each organisation may have one provider ({@link
 * eu.vipatwork.people.openid.SetOpenIdProvider}). {@link eu.vipatwork.people.openid.BeginOpenIdSignIn} sends the browser
 * there, {@link eu.vipatwork.people.openid.FinishOpenIdSignIn} takes the answer.
 *
 * <p>A person is identified by issuer and subject only; an e-mail address never proves that two accounts belong to the
 * same person. The owner of an existing account signs in here first and connects it.
 *
 * <p>The provider is called between transactions, never within one.
 */
package eu.vipatwork.people.openid;
