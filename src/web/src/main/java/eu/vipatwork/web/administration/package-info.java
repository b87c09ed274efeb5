/**
 * The API behind {@code deploy/admin}, at {@code /api/admin}: users, keys, platforms, imports and exports, retention,
 * progress, demonstration. {@code AdministrationTokenFilter} requires the token of a file in the data folder that only
 * the server's own user can read. Errors are problem details (RFC 9457).
 */
package eu.vipatwork.web.administration;
