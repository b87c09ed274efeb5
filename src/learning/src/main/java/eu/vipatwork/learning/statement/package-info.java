/**
 * The xAPI statements about learning. {@link eu.vipatwork.learning.statement.LearningStatements} has one method for
 * each thing that a learner can do; the use cases decide when it happened. Verbs and contexts follow cmi5 (9.3, 9.6).
 */
package eu.vipatwork.learning.statement;
