/**
 * What a statement is, by the specification alone (xAPI 1.0.3, part two; IEEE 9274.1.1-2023, clause 4.2): reading its
 * JSON without losing a digit, refusing what is malformed, telling whether two statements are the same, naming the terms
 * by which it can be found. Nothing here knows of a database, of HTTP, or of who asks.
 */
package eu.vipatwork.xapi.statement;
