/**
 * E-mails to people: invitations, password reset links, notifications of a change. {@link
 * eu.vipatwork.people.email.QueueEmail} stores an e-mail in the transaction that causes it; {@link
 * eu.vipatwork.people.email.SendEmails} sends it afterwards, again and again with growing pauses, until the mail server
 * accepts it or it expires. Without a mail server, e-mails stay queued, and an administrator can read them and pass on
 * the links ({@link eu.vipatwork.people.email.ReadQueuedEmails}).
 *
 * <p>The texts are in this package's own message bundle, in the languages of the interface.
 */
package eu.vipatwork.people.email;
