/**
 * The contents of LTI messages: {@link eu.vipatwork.lti.message.Launch} is a verified one, {@link
 * eu.vipatwork.lti.message.LaunchFault} lists the faults of others, each with its clause and its remedy.
 */
package eu.vipatwork.lti.message;
