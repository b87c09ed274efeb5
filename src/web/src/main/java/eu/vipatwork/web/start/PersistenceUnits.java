package eu.vipatwork.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Hands each room its persistence unit. The container fills {@code @PersistenceContext} and {@code @Resource} only in
 * the WAR's own classes, so the rooms ask for {@link ModuleUnit} and get it from here. All units share one data source and
 * so one transaction.
 *
 * <p>The container looks them up once, for this bean; a producing field would be looked up, and deserialised, again for
 * each bean that asks, which cost more than storing a statement. Each stands for the entity manager of the caller's
 * transaction, so all may share it.
 */
@ApplicationScoped
public class PersistenceUnits {

    @PersistenceContext(unitName = "people")
    private EntityManager people;

    @PersistenceContext(unitName = "learning")
    private EntityManager learning;

    @PersistenceContext(unitName = "progress")
    private EntityManager progress;

    @PersistenceContext(unitName = "lti")
    private EntityManager lti;

    @Resource(lookup = "jdbc/vipatwork")
    private DataSource dataSource;

    @Produces
    @ModuleUnit("people")
    EntityManager people() {
        return people;
    }

    @Produces
    @ModuleUnit("learning")
    EntityManager learning() {
        return learning;
    }

    @Produces
    @ModuleUnit("progress")
    EntityManager progress() {
        return progress;
    }

    @Produces
    @ModuleUnit("lti")
    EntityManager lti() {
        return lti;
    }

    @Produces
    DataSource dataSource() {
        return dataSource;
    }
}
