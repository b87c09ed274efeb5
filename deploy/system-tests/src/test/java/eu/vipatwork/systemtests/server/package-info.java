/**
 * The server under test and its clients without a browser. {@link eu.vipatwork.systemtests.server.ServerProcess} starts
 * the distribution as {@code deploy/run} does; {@link eu.vipatwork.systemtests.server.SharedServer} is one that many
 * tests share.
 */
package eu.vipatwork.systemtests.server;
