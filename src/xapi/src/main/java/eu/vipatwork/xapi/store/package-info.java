/**
 * Storing and finding statements.
 *
 * <p>{@link eu.vipatwork.xapi.store.StoreStatements} stores statements of this server, in the caller's transaction;
 * {@link eu.vipatwork.xapi.store.RecordStatements} stores those of clients, in a transaction of its own, which small
 * requests share ({@link eu.vipatwork.xapi.store.GroupCommit}). Both end in {@link
 * eu.vipatwork.xapi.store.StatementRecorder}: check, complete, insert, fire {@link
 * eu.vipatwork.xapi.store.StatementsStored}. The result is a {@link eu.vipatwork.xapi.store.StoreResult}: stored,
 * conflict or invalid.
 *
 * <p>{@link eu.vipatwork.xapi.store.StatementQuery} and {@link eu.vipatwork.xapi.store.StatementLog} read. {@link
 * eu.vipatwork.xapi.store.StatementRepository} is an interface because its implementation, in {@code store.jdbc}, has
 * fourteen classes; the other repositories of this module are classes beside what they store.
 */
package eu.vipatwork.xapi.store;
