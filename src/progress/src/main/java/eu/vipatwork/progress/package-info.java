/**
 * The progress book: who stands where, as it follows from the statements and from nothing else. {@link
 * eu.vipatwork.progress.ProgressProjection} hears of each statement that is stored, in the same transaction, and turns the
 * page; {@link eu.vipatwork.progress.RebuildProgress} tears all pages out and writes them again from the log, to the
 * same result. What a statement means for a page is said in one place, {@link eu.vipatwork.progress.CourseProgressRow}
 * and {@link eu.vipatwork.progress.UnitProgressRow}, and depends on nothing but the page and the statement.
 *
 * <p>What somebody has reached in a unit is of interest to others, too: {@link eu.vipatwork.progress.ProgressChanged} tells
 * of it in the same transaction, and not when the book is written again.
 *
 * <p>Whether somebody is stalled depends on today, so it is not in the book; {@link
 * eu.vipatwork.progress.ProgressStatus} says it when asked.
 */
package eu.vipatwork.progress;
