package eu.vipatwork.learning;

import eu.vipatwork.content.Course;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.UnitEntry;

/** A person at an attempt of a unit: all that a use case needs at hand, the enrolment locked. */
record Sitting(Enrolment enrolment, UnitAttempt attempt, Course course, UnitEntry entry, LearningUnit unit) {}
