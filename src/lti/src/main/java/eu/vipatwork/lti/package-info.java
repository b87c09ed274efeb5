/**
 * LTI 1.3 Advantage tool: our courses inside the learning platform (LMS) of a school or company. A user is identified by
 * issuer, client id and {@code sub}, never by an e-mail address; a platform may send neither name nor address.
 *
 * <p>The packages, from the bottom up:
 *
 * <ul>
 *   <li>{@link eu.vipatwork.lti.outbound}: the HTTP client for requests to platforms
 *   <li>{@link eu.vipatwork.lti.registration}: platforms and their deployments
 *   <li>{@link eu.vipatwork.lti.link}: resource links and the users who launch them
 *   <li>{@link eu.vipatwork.lti.message}: the verified contents of a launch, and the faults of a launch
 *   <li>{@link eu.vipatwork.lti.key}: our signing keys and the platforms' key sets
 *   <li>{@link eu.vipatwork.lti.deeplinking}: content selection
 *   <li>{@link eu.vipatwork.lti.launch}: login and launch; begin here with {@link eu.vipatwork.lti.launch.BeginLogin}
 *   <li>{@link eu.vipatwork.lti.services}: access tokens and calls of a platform's services
 *   <li>{@link eu.vipatwork.lti.grade} and {@link eu.vipatwork.lti.membership}: those services
 *   <li>{@link eu.vipatwork.lti.http}: our key set
 * </ul>
 *
 * <p>This package has what the others share. Requests to platforms run between transactions, never inside one. The
 * tables of a package are read and written by its repositories, which are beside their use cases.
 */
package eu.vipatwork.lti;
