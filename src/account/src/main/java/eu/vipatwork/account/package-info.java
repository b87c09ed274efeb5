/**
 * Accounts of people. The rules are in {@code people}; this module has the pages ({@link eu.vipatwork.account.page})
 * and what pages and command line share: {@link eu.vipatwork.account.AddUser}, generated passwords, and the file with
 * the first administrator's password.
 */
package eu.vipatwork.account;
