/**
 * Registrations of this tool with platforms (LTI 1.3 Core, 3.1.3). A platform is known by issuer and client id, each of its
 * installations by a deployment id. {@link eu.vipatwork.lti.registration.RegisterPlatform} stores a registration; {@link
 * eu.vipatwork.lti.registration.ConnectPlatform} does so by dynamic registration.
 */
package eu.vipatwork.lti.registration;
