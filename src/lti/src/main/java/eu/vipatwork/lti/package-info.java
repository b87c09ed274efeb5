/**
 * LTI 1.3 Advantage: our courses inside the learning platform (LMS) that a school or firm has already. A platform is
 * known by a {@link eu.vipatwork.lti.registration.Registration}: issuer and client id; each place where it was set up by a
 * deployment id. Who comes is known by issuer, client id and {@code sub} and by nothing else: no e-mail address joins two
 * accounts, and a platform may send neither name nor address.
 *
 * <p>A launch takes three steps (IMS Security Framework 1.0, 5.1): the platform sends the browser to our login address
 * ({@link eu.vipatwork.lti.launch.BeginLogin}), we send it back with a state and a nonce that are kept here and good for one
 * answer, and the platform posts a signed {@code id_token} ({@link eu.vipatwork.lti.launch.CheckLaunch}), which is checked
 * clause by clause before anything is created.
 *
 * <p>{@code LinkOpened} tells the services ({@link eu.vipatwork.lti.grades}, {@link eu.vipatwork.lti.roster}) of each launch,
 * in its transaction.
 *
 * <p>Whatever is asked of a platform goes out by {@link eu.vipatwork.lti.outbound.OutboundHttpClient}, between transactions, never within
 * one.
 */
package eu.vipatwork.lti;
