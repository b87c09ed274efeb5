package eu.vipatwork.web.start;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import eu.vipatwork.shared.Unit;

/**
 * Hands each room its persistence unit. The container fills {@code @PersistenceContext} and {@code @Resource} only in
 * the WAR's own classes, so the rooms ask for {@link Unit} and get it from here. All units share one data source and
 * so one transaction.
 */
@Dependent
public class RoomUnits {

    @Produces
    @Unit("people")
    @PersistenceContext(unitName = "people")
    EntityManager people;

    @Produces
    @Unit("learning")
    @PersistenceContext(unitName = "learning")
    EntityManager learning;

    @Produces
    @Unit("progress")
    @PersistenceContext(unitName = "progress")
    EntityManager progress;

    @Produces
    @Unit("lti")
    @PersistenceContext(unitName = "lti")
    EntityManager lti;

    @Produces
    @Resource(lookup = "jdbc/vipatwork")
    DataSource dataSource;
}
