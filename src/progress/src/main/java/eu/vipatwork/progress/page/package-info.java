/**
 * Pages of progress: a learner's own ({@link eu.vipatwork.progress.page.ProgressPage}), and the trainees of a VET
 * provider by course and person ({@link eu.vipatwork.progress.page.TraineesPages}). {@link
 * eu.vipatwork.progress.page.ProgressViews} joins the progress projection with the course that it is about.
 */
package eu.vipatwork.progress.page;
