package eu.vipatwork.learning.page;

import java.util.List;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.PersonId;

/** What other modules tell a learner below the result of a unit, for example where the grade has been sent. */
public interface ResultNotices {

    /**
     * A sentence.
     *
     * @param key of the message, which takes the percentage as its only argument
     */
    record Notice(String key, int percent) {}

    /** The notices of this learner's result, in the order in which they are shown. */
    List<Notice> of(PersonId person, CourseId course, UnitId unit);
}
