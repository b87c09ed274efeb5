/**
 * HTTP requests to addresses that users have entered, protected against server-side request forgery. Begin with {@link
 * eu.vipatwork.lti.outbound.OutboundHttpClient}.
 */
package eu.vipatwork.lti.outbound;
