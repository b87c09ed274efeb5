package eu.vipatwork.learning.page;

import java.util.List;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.PersonId;

/** Notices that other modules add below the result of a unit, for example whether the grade was sent. */
public interface ResultNotices {

    /**
     * A sentence.
     *
     * @param key of the message, which takes the percentage as its only argument
     */
    record Notice(String key, int percent) {}

    /** The notices for this learner, in the order in which they are shown. */
    List<Notice> of(PersonId person, CourseId course, UnitId unit);
}
