/**
 * Random tokens with the hashes that are stored of them, and password hashes. Knows neither people nor tables.
 */
package eu.vipatwork.people.secret;
