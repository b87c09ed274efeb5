package eu.vipatwork.lti.grade;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.shared.PersonId;

/** Finds grades with their delivery state: those of a learner, and those of a link. */
@Dependent
public class FindGrades {

    private final GradeRepository grades;

    @Inject
    FindGrades(GradeRepository grades) {
        this.grades = grades;
    }

    /** A person's grades of a unit, or of its course, one for each link that they launched. */
    @Transactional
    public List<GradeState> of(PersonId person, CourseId course, UnitId unit) {
        return grades.of(person, course, unit).stream().map(GradeRow::state).toList();
    }

    /** The grades of a link by the {@code sub} of the user. */
    @Transactional
    public Map<String, GradeState> of(ResourceLinkId link) {
        return grades.of(link).stream().collect(Collectors.toMap(UserGrade::subject, found -> found.grade()
                .state()));
    }
}
