package eu.vipatwork.xapi.server;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Provides the container's data source to CDI. */
@Dependent
public class DataSourceProducer {

    @Produces
    @Resource(lookup = "jdbc/vipatwork")
    DataSource dataSource;
}
