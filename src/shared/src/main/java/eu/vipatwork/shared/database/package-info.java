/**
 * Tables and transactions. Each module with tables has its migrations in {@code db/MODULE}, run by {@link
 * eu.vipatwork.shared.database.SchemaMigration} and announced by a {@link eu.vipatwork.shared.database.ModuleSchema}.
 * It reaches them through its persistence unit ({@link eu.vipatwork.shared.database.ModuleUnit}) or through {@link
 * eu.vipatwork.shared.database.Sql}, always in the one transaction of the request. {@link
 * eu.vipatwork.shared.database.RetriedOnConflict} repeats a transaction that lost against another one.
 */
package eu.vipatwork.shared.database;
