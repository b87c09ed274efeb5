package eu.vipatwork.learning.enrolment;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;

/** An attempt with its enrolment and the content of the release that the learner takes. */
public record ActiveAttempt(
        Enrolment enrolment, UnitAttempt attempt, Course course, AssignableUnit entry, LearningUnit unit) {}
