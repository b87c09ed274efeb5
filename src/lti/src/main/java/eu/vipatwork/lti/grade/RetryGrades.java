package eu.vipatwork.lti.grade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.link.ResourceLinkId;

/** Makes all grades of a link due that the platform does not have yet: those that wait and those that were refused. */
@Dependent
public class RetryGrades {

    private final GradeRepository grades;
    private final InstantSource clock;

    @Inject
    RetryGrades(GradeRepository grades, InstantSource clock) {
        this.grades = grades;
        this.clock = clock;
    }

    /** @return how many are due now */
    @Transactional
    public int retry(ResourceLinkId link) {
        Instant now = clock.instant();
        List<String> ids = grades.unsent(link);
        ids.forEach(id -> grades.locked(id).ifPresent(row -> row.tryNow(now)));
        return ids.size();
    }
}
