/**
 * What the services of a platform have in common (LTI Advantage): {@link
 * eu.vipatwork.lti.services.AccessTokens} prove who asks, {@link eu.vipatwork.lti.services.PlatformReply} reads what came back, be
 * it what the specification says or not.
 */
package eu.vipatwork.lti.services;
