/**
 * Start and connection of the modules. {@code StartUp} migrates the tables, seals secrets, imports courses and adds the
 * first administrator; then {@code JobScheduler} runs the jobs. {@code PersistenceUnits} provides the entity managers.
 * {@code EditedReleases} and {@code CatalogueReload} serve developers' mode.
 */
package eu.vipatwork.web.start;
