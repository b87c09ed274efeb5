package eu.vipatwork.lti.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.page.ResultNotices;
import eu.vipatwork.lti.grade.FindGrades;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.view.Percentage;

/** Notices for a learner whether the grade of a unit has been sent to the learning platform. */
@ApplicationScoped
public class GradeNotices implements ResultNotices {

    private final FindGrades findGrades;

    protected GradeNotices() {
        this(null); // for the proxy
    }

    @Inject
    public GradeNotices(FindGrades findGrades) {
        this.findGrades = findGrades;
    }

    @Override
    public List<Notice> of(PersonId person, CourseId course, UnitId unit) {
        return findGrades.of(person, course, unit).stream()
                .map(grade -> new Notice("lti.own." + grade.kind().name(), Percentage.of(grade.score())))
                .toList();
    }
}
