package eu.vipatwork.lti.grade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Has the grades of a link that have not arrived sent once more, now: those refused for good, and those that wait. */
@Dependent
public class RetryGrades {

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    public RetryGrades(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /** @return how many will be tried */
    @Transactional
    public int retry(ResourceLinkId link) {
        Instant now = clock.instant();
        List<String> ids = lti.createQuery(
                        "select g.id from GradeRow g where g.link = :link and g.sentVersion < g.version order by g.id",
                        String.class)
                .setParameter("link", link.toString())
                .getResultList();
        ids.forEach(id ->
                lti.find(GradeRow.class, id, LockModeType.PESSIMISTIC_WRITE).tryNow(now));
        return ids.size();
    }
}
