package eu.vipatwork.learning.page;

import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.learning.EnrolledCourse;

/**
 * A course in the catalogue.
 *
 * @param done the number of units that the person has done
 */
public record CourseCard(
        String id,
        String title,
        String summary,
        String audience,
        int units,
        Integer eqf,
        String language,
        boolean enrolled,
        boolean satisfied,
        int done) {

    static CourseCard of(Course latest, Optional<EnrolledCourse> own, Locale locale) {
        Course course = own.map(EnrolledCourse::course).orElse(latest);
        return new CourseCard(
                course.id().value(),
                course.title().in(locale),
                course.summary().in(locale),
                course.audience().in(locale),
                course.units().size(),
                course.eqf(),
                course.languageFor(locale).toLanguageTag(),
                own.isPresent(),
                own.map(EnrolledCourse::satisfied).orElse(false),
                own.map(CourseOutline::done).orElse(0));
    }
}
