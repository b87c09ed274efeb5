/**
 * The tables of statements, in plain JDBC. {@link eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository} is the way in;
 * it hands each task to a class of its own: {@code StatementInserter}, {@code StatementFinder}, {@code
 * StatementRemover}, with {@code StatementReferences} for statements that refer to statements and {@code
 * ActivityDefinitionTable}. Where the two databases differ there is a {@code SqlDialect}. {@code StoredSequence} hands
 * out the moments of storing; {@code OpenWriters} (Derby) or advisory locks (PostgreSQL) keep Consistent-Through
 * exact.
 */
package eu.vipatwork.xapi.store.jdbc;
