/**
 * A person takes a course. {@link eu.vipatwork.learning.Enrol} pins them to the release of that day; {@link
 * eu.vipatwork.learning.BeginAttempt} opens a unit; they read ({@link eu.vipatwork.learning.ReadSection}), answer
 * ({@link eu.vipatwork.learning.AnswerQuestion}), leave, come back to the same section and finish ({@link
 * eu.vipatwork.learning.FinishUnit}). {@link eu.vipatwork.learning.UpgradeEnrolment} moves them to a newer release.
 *
 * <p>Each step is stored when it happens, with its xAPI statement in the same transaction. Every use case that writes
 * first locks the row of the enrolment, so two tabs, a double click or a form that is sent again run one after the
 * other: the second finds what the first did, and there is one answer and one statement. Begin reading at {@link
 * eu.vipatwork.learning.AnswerQuestion}.
 *
 * <p>{@code enrolment} has the stored state, {@code statement} the statements. Progress follows from the statements, in
 * the module progress.
 */
package eu.vipatwork.learning;
