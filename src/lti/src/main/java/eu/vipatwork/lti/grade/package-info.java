/**
 * Grades on their way to a platform's gradebook (LTI Assignment and Grade Services 2.0).
 *
 * <p>{@link eu.vipatwork.lti.grade.QueueGrades} hears in the learner's own transaction what somebody has reached and
 * notes the grade of each link by which they came: either both are kept, or neither. There is one row for a link and a
 * user ({@link eu.vipatwork.lti.grade.GradeRow}); it says what the grade is and how far the platform has followed. {@link
 * eu.vipatwork.lti.grade.SendGrades}, a chore on every node, takes rows on a lease and has {@link
 * eu.vipatwork.lti.grade.PostScore} send them, with no transaction open. A grade that cannot be sent now is tried again
 * for two weeks; one that is refused for good stays, with the reason, until somebody asks for another try.
 *
 * <p>The grade is the best attempt: it never falls. Each sending carries a later whole second than the one before, kept
 * before it is sent, so that whatever arrives late, or twice, is known as old (AGS 2.0, 3.4.8).
 */
package eu.vipatwork.lti.grade;
