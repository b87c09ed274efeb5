/**
 * How the house is put on its feet: one process with an embedded GlassFish, started by {@code deploy/run}.
 *
 * <p>A start goes through the same steps each time: the data folder is taken (nobody else may use it), the port and
 * the database are tried before anything heavy is loaded, the container is started from our own {@code domain.xml},
 * the application is deployed, and only when it answers for itself is the word {@code ready} printed. Whatever stands
 * in the way ends the start at once as a {@link eu.vipatwork.launcher.LauncherException}: one sentence, one exit code.
 *
 * <p>Nothing of the application itself is on this class path; what the launcher has to tell the application goes by
 * system properties, and what the application has to tell the launcher by files in the data folder.
 */
package eu.vipatwork.launcher;
