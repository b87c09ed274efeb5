package eu.vipatwork.lti.grade;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Says how far grades have come: a learner's own, and those of a class. */
@Dependent
public class FindGrades {

    private final EntityManager lti;

    @Inject
    public FindGrades(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    /** A person's grades for a unit, or for the course that it belongs to, one for each link by which they came. */
    @Transactional
    public List<GradeState> of(PersonId person, CourseId course, UnitId unit) {
        return lti.createQuery(
                        "select g from GradeRow g join LtiUserRow u on u.id = g.user"
                                + " join ResourceLinkRow l on l.id = g.link where u.person = :person"
                                + " and l.publication = :course and (l.document is null or l.document = :unit)"
                                + " order by g.changed desc",
                        GradeRow.class)
                .setParameter("person", person.toString())
                .setParameter("course", course.value())
                .setParameter("unit", unit.value())
                .getResultStream()
                .map(GradeRow::state)
                .toList();
    }

    /** The grades of a link, by the {@code sub} of the user. */
    @Transactional
    public Map<String, GradeState> of(ResourceLinkId link) {
        return lti.createQuery(
                        "select u.subject, g from GradeRow g join LtiUserRow u on u.id = g.user where g.link = :link",
                        Object[].class)
                .setParameter("link", link.toString())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((GradeRow) row[1]).state()));
    }
}
