/**
 * A person takes a course. They enrol and are pinned to the release of that day ({@link
 * eu.vipatwork.learning.enrolment.Enrolment}); they open a unit, which begins an attempt and a session; they read, answer, get
 * feedback, leave, come back to the same place and finish. Each step is saved when it happens and becomes an xAPI
 * statement in the same transaction: what was acknowledged is both.
 *
 * <p>Every use case that writes first locks the enrolment's row. So two tabs, a double click or a form sent again meet
 * one after the other, and the second finds what the first did: one answer, one statement.
 *
 * <p>The statements follow cmi5 (verbs in 9.3, context in 9.6); {@link eu.vipatwork.learning.statement.LearningStatements} writes
 * them. What progress follows from them is the business of the room progress.
 */
package eu.vipatwork.learning;
