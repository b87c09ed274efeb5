package eu.vipatwork.learning.enrolment;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;

/** A person at an attempt of a unit: all that a use case needs at hand, the enrolment locked. */
record ActiveAttempt(Enrolment enrolment, UnitAttempt attempt, Course course, AssignableUnit entry, LearningUnit unit) {}
