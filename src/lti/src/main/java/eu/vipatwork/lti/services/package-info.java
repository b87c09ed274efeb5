/**
 * What the services of platforms have in common (LTI Advantage): {@link eu.vipatwork.lti.services.AccessTokens} authorise
 * requests, {@link eu.vipatwork.lti.services.PlatformServiceClient} sends them, {@link
 * eu.vipatwork.lti.services.PlatformReply} reads the responses, also those that differ from the specification.
 */
package eu.vipatwork.lti.services;
