/**
 * The audit log: one entry for each sign-in and for each action on other people. {@link
 * eu.vipatwork.people.audit.RecordAuditEvent} writes an entry in the transaction of the action, so that neither exists
 * without the other. Entries are deleted after a year.
 *
 * <p>The event's key ({@link eu.vipatwork.people.audit.PeopleAuditEvent}) and its {@link
 * eu.vipatwork.people.audit.AuditDetail} are shown in the reader's language: their texts are in the message bundles.
 *
 * <p>Entries name people by id. When a person is erased, addresses and details are removed from their entries, and the
 * id leads nowhere.
 */
package eu.vipatwork.people.audit;
