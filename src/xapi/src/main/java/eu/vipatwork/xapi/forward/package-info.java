/**
 * Forwarding statements to other Learning Record Stores. {@link eu.vipatwork.xapi.forward.ManageForwarding} keeps the
 * targets, {@link eu.vipatwork.xapi.forward.ForwardStatements} sends what is due through {@link
 * eu.vipatwork.xapi.forward.RemoteStore}, every few seconds by {@link eu.vipatwork.xapi.forward.ForwardStatementsJob}.
 * The log of statements is the queue; what a target refuses for good becomes a dead letter. Begin with {@code
 * ForwardStatements}.
 */
package eu.vipatwork.xapi.forward;
