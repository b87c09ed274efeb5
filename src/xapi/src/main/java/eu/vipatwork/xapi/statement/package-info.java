/**
 * What a statement is, by the specification alone (xAPI 1.0.3, part two; IEEE 9274.1.1-2023, clause 4.2). Nothing here
 * knows of a database, of HTTP, or of the sender.
 *
 * <p>The way of a statement: {@link eu.vipatwork.xapi.statement.Json} reads it without losing a digit; {@link
 * eu.vipatwork.xapi.statement.StatementBatch} checks it with {@link eu.vipatwork.xapi.statement.StatementRules} and
 * its parts ({@code ActorRules}, {@code ActivityRules}, {@code ResultRules}, {@code ContextRules}) and completes it;
 * {@link eu.vipatwork.xapi.statement.StatementTerms} names the terms it can be found by; {@link
 * eu.vipatwork.xapi.statement.StatementEquality} tells whether one sent again is the same. {@code CanonicalFormat} and
 * {@code IdsFormat} are the two formats that differ from what was sent. Begin with {@code StatementRules}.
 */
package eu.vipatwork.xapi.statement;
