/**
 * LTI in a real browser: the platform on 127.0.0.1, our server on localhost, which are two sites, with third-party
 * cookies blocked. Begin at {@link eu.vipatwork.systemtests.lti.FramedLaunchIT}; {@link
 * eu.vipatwork.systemtests.lti.ConnectedPlatform} has both sides.
 */
package eu.vipatwork.systemtests.lti;
