/**
 * Signing in where an organisation keeps its people: OpenID Connect Core 1.0, the authorization code flow with PKCE (RFC
 * 7636), the tokens read and checked by Nimbus' library. Each organisation may name one provider.
 *
 * <p>A person is known by issuer and subject and by nothing else; an e-mail address is never taken as a proof that two
 * accounts are one. Who has an account already connects it by signing in here first.
 *
 * <p>The provider is asked between transactions, never within one.
 */
package eu.vipatwork.people.openid;
