/**
 * What proves something: random tokens and what is kept of them, password hashes, the one-time codes of a second
 * factor and the codes for the day when the phone is lost. Nothing here knows of people or tables.
 */
package eu.vipatwork.people.secret;
