/**
 * The administrator's command line, {@code deploy/admin}. Begin at {@link eu.vipatwork.launcher.admin.AdminCommand};
 * each group of commands is a class. A command is one request to the running server's administration API (some send a
 * large file in several), so that commands and pages use the same use cases.
 */
package eu.vipatwork.launcher.admin;
