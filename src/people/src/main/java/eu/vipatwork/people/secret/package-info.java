/**
 * Password hashes. Knows neither people nor tables.
 */
package eu.vipatwork.people.secret;
