/**
 * The progress of learners, a projection of the statements. {@link eu.vipatwork.progress.ProgressProjection} observes
 * each stored statement, in the same transaction, and applies it to the rows; what a statement means for a row is
 * defined in {@link eu.vipatwork.progress.CourseProgressRow} and {@link eu.vipatwork.progress.UnitProgressRow} and
 * depends on nothing else. So {@link eu.vipatwork.progress.RebuildProgress} makes the same rows again from the log.
 * Begin reading at the projection; {@link eu.vipatwork.progress.FindProgress} is what pages read.
 *
 * <p>A key that may write can store statements about every learner, so {@link eu.vipatwork.progress.ProgressRules}
 * says which may move progress: a {@link eu.vipatwork.progress.ProgressAuthority} must answer for their authority.
 * Storing never fails because of a statement that progress cannot use: it is ignored and counted in {@link
 * eu.vipatwork.progress.IgnoredStatements}.
 *
 * <p>A voided statement is taken back out: its registration is read again from the log. So is one whose {@code
 * registered} comes after other statements.
 *
 * <p>When the status or the best score of a unit changes, {@link eu.vipatwork.progress.ProgressChanged} is fired in the
 * same transaction; a rebuild fires none.
 *
 * <p>Status and activity are two things: who failed a unit can be inactive, too. A learner who is not done is inactive
 * after 14 days without activity. That depends on today, so it is computed when it is read ({@link
 * eu.vipatwork.progress.ProgressStatus}).
 */
package eu.vipatwork.progress;
