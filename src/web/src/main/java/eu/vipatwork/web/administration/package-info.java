/**
 * What an administrator does, from pages and from the shell: adds people and keys, has the progress book rebuilt, fills
 * a new server with examples. The shell comes in through {@code /api/admin}, with the token that stands in the data
 * folder, which only the server's own user can read.
 */
package eu.vipatwork.web.administration;
