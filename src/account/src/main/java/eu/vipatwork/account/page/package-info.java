/**
 * A person's own account, and the people of an organisation: passwords, second factors, sessions, links in letters,
 * invitations, and signing in where an organisation's people sign in anyway. The rules are the room {@code people}'s;
 * here they get pages.
 */
package eu.vipatwork.account.page;
