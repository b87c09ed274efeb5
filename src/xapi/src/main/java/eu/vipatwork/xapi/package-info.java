/**
 * The Learning Record Store: what people did, as statements of the Experience API (xAPI 1.0.3, and 2.0 which is IEEE 9274.1.1-2023), kept for years and
 * shown to others. It knows nothing of courses; it could serve alone.
 *
 * <p>A statement comes in by one of two doors: a room of this house calls {@link eu.vipatwork.xapi.store.StoreStatements}, or a program
 * sends it to {@code /xapi/statements}. Both lead through the {@link eu.vipatwork.xapi.store.StatementRecorder}, which refuses what the specification
 * refuses, completes the rest, keeps it, and tells whoever observes {@link eu.vipatwork.xapi.store.StatementsStored}, all in one transaction.
 *
 * <pre>
 *  statement                  statement_term                     statement_reference
 *  stored_at  µs, PK   ◄────  term       hash, PK                target   ──► statement.id (perhaps not there yet)
 *  tenant, id unique          stored_at        PK                source   ──► statement.id
 *  voided, voiding            source           PK                stored_at
 *  json       as sent         (0, or stored_at of the target)
 *
 *       │ sha2, a term of the kind ATTACHMENT               activity_definition
 *       ▼                                                     activity, definition   hashes, PK
 *  attachment         ◄────  attachment_piece                 json   each distinct definition an
 *  tenant, sha2  PK          tenant, sha2, number  PK                activity was given, added once
 *  content_type, length      bytes   256 KiB at most
 *
 *  kept_document                      access_key              forward_target      ◄────  dead_letter
 *  state and profiles                 access_key  PK          sent_through   place        target, statement  PK
 *  shelf, registration, name  PK      secret_hash, scopes     in the log; lease_until     reason
 *  etag, bytes                        organisation
 *                                                             removal   what went, in numbers
 * </pre>
 *
 * <p>The same tables are on Derby and on PostgreSQL. They are not partitioned: all look-ups begin with a term or an id, so months would add a look into each partition and save nothing, and
 * a purge deletes by primary key, some hundreds of statements in a few trips to the database.
 *
 * <p>Small requests that come at the same time share a transaction ({@link eu.vipatwork.xapi.store.RecordStatements}), and those of JSON take a short way in ({@code http.StatementsDoor}).
 *
 * <p>The moment a statement is stored, in microseconds, is its primary key and the order of all answers. Everything a statement can be found by is a term:
 * a row of a hash and that moment. A filter is a walk along one term from the newest moment down; two filters walk the rarer one and look
 * the other up; the time that takes does not grow with the store. A statement that refers to another one takes over the terms of the other, marked with
 * the other's moment, whichever of them comes first: one that is awaited has a row with a negative moment that both sides lock.
 *
 * <p>{@code Consistent-Through} is honest because every transaction announces itself before it takes the moments for its statements: on PostgreSQL by
 * an advisory lock whose key is the time, visible to all servers and released after the commit; on Derby, which one process has to itself, in memory.
 *
 * <p>xAPI says that a statement never changes; the GDPR says that personal data goes when it is not needed any more (article 5), or when the person may
 * ask for it (article 17). The law comes first here, and as little as possible changes: {@link eu.vipatwork.xapi.deletion.EraseAgent} removes what the person did and
 * puts a nameless account in the person's place in statements of others; {@link eu.vipatwork.xapi.deletion.PurgeStatements} removes what is older than an organisation keeps
 * it. A statement that refers to a removed one keeps its id, which then leads nowhere. {@link eu.vipatwork.xapi.deletion.Deletion} counts what went, and says nothing of
 * whom, so that those kept and those counted are together all that ever were stored. Copies elsewhere, in stores that statements were forwarded to, in exports and in backups, are not reached.
 */
package eu.vipatwork.xapi;
