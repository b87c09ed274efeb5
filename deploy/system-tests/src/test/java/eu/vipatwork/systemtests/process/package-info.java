/**
 * The server as a process: started as {@code deploy/run} starts it, on a free port and an empty data folder, stopped,
 * killed, restarted, refused; on a stock GlassFish; in developer mode.
 */
package eu.vipatwork.systemtests.process;
