/**
 * Grades for a platform's gradebook (LTI Assignment and Grade Services 2.0).
 *
 * <p>{@link eu.vipatwork.lti.grade.QueueGrades} observes a learner's progress in its transaction and queues the grade of
 * each link by which they came: both are stored, or neither. There is one row for a link and a user ({@link
 * eu.vipatwork.lti.grade.GradeRow}), with the grade and its delivery. {@link eu.vipatwork.lti.grade.SendGrades}, a job on
 * every node, leases rows and sends them by {@link eu.vipatwork.lti.grade.PostScore}, without an open transaction. A
 * temporary failure is retried for two weeks; a permanent one remains, with its reason, until an instructor asks for a
 * retry.
 *
 * <p>The grade is that of the best attempt: it never falls. The timestamp of each delivery is a later whole second than the
 * one before, and is stored before the request, so that the platform recognises late and repeated requests (AGS 2.0,
 * 3.4.8).
 */
package eu.vipatwork.lti.grade;
