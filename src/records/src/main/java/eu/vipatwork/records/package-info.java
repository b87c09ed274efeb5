/**
 * The Learning Record Store for administrators and VET providers: use cases on top of {@code xapi}.
 *
 * <p>{@code xapi} stores statements and knows no people. This package adds who does it and the audit event, in the same
 * transaction: {@link eu.vipatwork.records.AuditedKeys}, {@link eu.vipatwork.records.AuditedForwarding}, {@link
 * eu.vipatwork.records.ImportRecords}, {@link eu.vipatwork.records.ExportRecords}, {@link
 * eu.vipatwork.records.DeleteRecords}. {@link eu.vipatwork.records.ReadStatementFilter} turns the filter of a page
 * into a query, with {@link eu.vipatwork.records.FindActor} for names and e-mail addresses. The administrator's shell
 * uses the same use cases. The pages are in {@code records.page}; this package knows nothing of HTTP.
 */
package eu.vipatwork.records;
