/**
 * What learning stores: the enrolment of a person in a course ({@link eu.vipatwork.learning.enrolment.Enrolment}), its
 * attempts at units, and of each attempt the sessions, responses, drafts and read sections. {@link
 * eu.vipatwork.learning.enrolment.EnrolmentRepository} finds and locks them; {@link
 * eu.vipatwork.learning.enrolment.CourseCompletion} says what the attempts add up to. The entities are public for the
 * use cases in {@code eu.vipatwork.learning} only.
 */
package eu.vipatwork.learning.enrolment;
