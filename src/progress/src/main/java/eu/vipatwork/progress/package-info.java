/**
 * The progress of learners, a projection of the statements. {@link eu.vipatwork.progress.ProgressProjection} observes
 * each stored statement, in the same transaction, and applies it to the rows; what a statement means for a row is
 * defined in {@link eu.vipatwork.progress.CourseProgressRow} and {@link eu.vipatwork.progress.UnitProgressRow} and
 * depends on nothing else. So {@link eu.vipatwork.progress.RebuildProgress} makes the same rows again from the log.
 * Begin reading at the projection; {@link eu.vipatwork.progress.FindProgress} is what pages read.
 *
 * <p>When the status or the best score of a unit changes, {@link eu.vipatwork.progress.ProgressChanged} is fired in the
 * same transaction; a rebuild fires none.
 *
 * <p>A learner is stalled after 14 days without a step. That depends on today, so it is computed when it is read
 * ({@link eu.vipatwork.progress.ProgressStatus}).
 */
package eu.vipatwork.progress;
