package eu.vipatwork.learning.page;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.UnitId;

/** The addresses of the pages of a unit. */
final class UnitAddress {

    private UnitAddress() {}

    static String unit(CourseId course, UnitId unit) {
        return "/courses/" + course + "/units/" + unit;
    }

    static String section(CourseId course, UnitId unit, String section) {
        return unit(course, unit) + "/" + section;
    }

    static String question(CourseId course, UnitId unit, String section, QuestionId question) {
        return section(course, unit, section) + "#" + question;
    }

    /** The first unit of a course, open to all. */
    static String trial(CourseId course) {
        return "/courses/" + course + "/trial";
    }

    static String result(CourseId course, UnitId unit) {
        return "/courses/" + course + "/results/" + unit;
    }
}
