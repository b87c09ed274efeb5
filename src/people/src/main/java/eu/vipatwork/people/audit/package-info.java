/**
 * Who did what: an entry for each sign-in and for each act of those who may act on others. Entries are written in the
 * transaction of the act, so there is none without the other, and are never changed; they go after a year.
 *
 * <p>What an entry says is told in the reader's language: the act has a word, and so has its {@link
 * eu.vipatwork.people.audit.AuditDetail}.
 *
 * <p>An entry names people by id. When a person is erased, what remains is an id that no longer leads anywhere.
 */
package eu.vipatwork.people.audit;
