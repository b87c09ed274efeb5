/**
 * What people see of the Learning Record Store: its statements as sentences, the keys to it, what goes out of it, what
 * comes in, what is let go. Each page belongs to one organisation, which stands in its address; {@link
 * eu.vipatwork.records.page.access.RecordsAccess} opens it to administrators and to that organisation's own providers, and to nobody
 * else. The rules are the room {@code xapi}'s; here they get pages, and what an administrator does goes into the audit
 * log in the same transaction.
 */
package eu.vipatwork.records.page;
