/**
 * How the server starts: one process with an embedded GlassFish, run by {@code deploy/run}. Begin at {@link
 * eu.vipatwork.launcher.Server}, whose {@code start} has the steps in order.
 *
 * <p>The data folder is locked (no other server may use it), port and database are checked before anything large is
 * loaded, GlassFish starts with our own {@code domain.xml}, the application is deployed, and when it reports that it is
 * ready, the line {@code ready ADDRESS} is printed. Any failure ends the start with a {@link
 * eu.vipatwork.launcher.LauncherException}: one sentence, one exit code.
 *
 * <p>No class of the application is on the launcher's class path: the launcher configures the application by system
 * properties, and reads the application's files in the data folder. The administrator's command line is in {@code
 * admin}.
 */
package eu.vipatwork.launcher;
