/**
 * The server as a process: started as {@code deploy/run} starts it, on a free port and an empty data folder, stopped,
 * killed, started again. What is tested here cannot be seen from inside.
 */
package eu.vipatwork.systemtests.process;
