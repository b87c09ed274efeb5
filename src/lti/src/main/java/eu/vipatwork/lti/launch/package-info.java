/**
 * A launch (IMS Security Framework 1.0, 5.1) in three steps: the platform sends the browser to our login address ({@link
 * eu.vipatwork.lti.launch.BeginLogin}); we send it back with a state and a nonce, stored here and valid for one response;
 * the platform posts a signed {@code id_token}, which {@link eu.vipatwork.lti.launch.CheckLaunch} verifies clause by clause
 * before anything is created. {@link eu.vipatwork.lti.launch.AcceptLaunch} then stores the user and the link.
 *
 * <p>Where the browser stores no cookie inside the platform's frame, the launch goes on in a new window by a ticket ({@link
 * eu.vipatwork.lti.launch.LaunchTicketRepository}).
 */
package eu.vipatwork.lti.launch;
