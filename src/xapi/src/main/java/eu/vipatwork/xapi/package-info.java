/**
 * The Learning Record Store: what people did, as statements of the Experience API (xAPI 1.0.3, and 2.0 which is IEEE
 * 9274.1.1-2023), stored for years and available to others. It knows nothing of courses and could run alone.
 *
 * <p>Packages, each depending only on those before it: {@code statement} (what a statement is, by the specification),
 * {@code store} (storing and finding statements) with its tables in {@code store.jdbc}; beside each other {@code
 * document} (State and Profile resources), {@code key} (who may use the store), {@code forward} (copies to other
 * stores), {@code transfer} (export and import) and {@code deletion} (retention and erasure, on {@code document}); and
 * {@code http}, the resources under {@code /xapi}. Begin with {@link eu.vipatwork.xapi.store.StoreStatements}.
 *
 * <p>A statement comes in one of two ways: another module calls {@link eu.vipatwork.xapi.store.StoreStatements}, or a
 * client sends it to {@code /xapi/statements}. Both lead through {@link eu.vipatwork.xapi.store.StatementRecorder},
 * which refuses what the specification refuses, completes the rest, inserts it, and fires {@link
 * eu.vipatwork.xapi.store.StatementsStored}, all in one transaction.
 * <pre>
 *  statement                  statement_term                     statement_reference
 *  stored_at  µs, PK   ◄────  term       hash, PK                target   ──► statement.id
 *  tenant, id unique          stored_at        PK                source   ──► statement.id
 *  voided, voiding            source           PK                stored_at
 *  json       as sent         (0, or stored_at of the target)
 *
 *       │ sha2, a term of the kind ATTACHMENT               activity_definition
 *       ▼                                                     activity, definition   hashes, PK
 *  attachment         ◄────  attachment_piece                 json   each distinct definition of an
 *  tenant, sha2  PK          tenant, sha2, number  PK                activity, inserted once
 *  content_type, length      bytes   256 KiB at most
 *
 *  xapi_document                      access_key              forward_target      ◄────  dead_letter
 *  State and Profile documents        access_key  PK          sent_through  position     target, statement  PK
 *  resource_hash, registration,       secret_hash, scopes     in the log; lease_until    reason
 *  id_hash  PK; etag, bytes           organisation
 *                                                             deletion   counts of what was deleted
 * </pre>
 *
 * <p>The tables are the same on Derby and on PostgreSQL. They are not partitioned: all look-ups begin with a term or
 * an id, so monthly partitions would add a look-up in each and save nothing, and a purge deletes by primary key, 500
 * statements in a few round trips.
 *
 * <p>Small requests that arrive at the same time share a transaction ({@link
 * eu.vipatwork.xapi.store.RecordStatements}), and a POST of JSON takes a fast path ({@link
 * eu.vipatwork.xapi.http.StatementsFastPathFilter}).
 *
 * <p>The moment a statement is stored, in microseconds, is its primary key and the order of all results. Everything a
 * statement can be found by is a term: a row of a hash and that moment. A filter scans one term from the newest moment
 * down; two filters scan the rarer one and look the other up; the time does not grow with the store. A statement that
 * refers to another also gets the other's terms, marked with the other's moment, whichever of them is stored first: a
 * missing target has a placeholder row with a negative moment, which both sides lock.
 *
 * <p>{@code Consistent-Through} is exact because each writer registers before it takes the moments of its statements:
 * on PostgreSQL by an advisory lock whose key is the time, visible to all servers and released after the commit; on
 * Derby, which only one process uses, in memory.
 *
 * <p>xAPI says that a statement never changes; the GDPR says that personal data is deleted when it is no longer needed
 * (article 5), or when the person may ask for it (article 17). The law comes first, with as little change as possible:
 * {@link eu.vipatwork.xapi.deletion.EraseAgent} deletes what the person did and masks the person in statements of
 * others; {@link eu.vipatwork.xapi.deletion.PurgeStatements} deletes what is older than the retention period. A
 * statement that refers to a deleted one keeps its id, which then leads nowhere. {@link
 * eu.vipatwork.xapi.deletion.Deletion} counts what was deleted, without names. Copies elsewhere, in stores that
 * statements were forwarded to, in exports and in backups, are not reached.
 */
package eu.vipatwork.xapi;
