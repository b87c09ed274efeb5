package eu.vipatwork.web.start;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Gives all modules the data source. The container fills {@code @Resource} only in the WAR's own classes, and looks it
 * up once, for this bean: a producer field would be looked up again for each injection.
 */
@ApplicationScoped
public class ApplicationDataSource {

    @Resource(lookup = "jdbc/vipatwork")
    private DataSource dataSource;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }
}
