/**
 * A learning platform for tests, over real HTTP. It rejects every request that breaks a specification, which real platforms
 * often accept. Begin at {@link eu.vipatwork.lti.platform.LtiPlatform}. The browser tests of deploy use it, too.
 */
package eu.vipatwork.lti.platform;
