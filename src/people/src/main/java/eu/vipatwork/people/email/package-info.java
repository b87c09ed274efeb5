/**
 * Letters to people: invitations, links for a new password, word of a change. A letter is written into the database in
 * the transaction of what it tells of, and sent afterwards, again and again with growing pauses until the mail server
 * takes it; then it is forgotten. Where no mail server is configured, letters wait, and an administrator can read them
 * and hand on the link.
 *
 * <p>The words are this package's own, in the languages of the interface.
 */
package eu.vipatwork.people.email;
