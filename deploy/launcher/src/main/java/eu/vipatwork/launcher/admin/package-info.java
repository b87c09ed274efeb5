/**
 * What an administrator does from the shell, on the running server. Each command is one request to the application's
 * administration interface, so that the shell and the pages go through the same use cases.
 */
package eu.vipatwork.launcher.admin;
