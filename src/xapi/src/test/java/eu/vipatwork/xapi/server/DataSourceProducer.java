package eu.vipatwork.xapi.server;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Hands the container's data source to the rooms. */
@Dependent
public class DataSourceProducer {

    @Produces
    @Resource(lookup = "jdbc/vipatwork")
    DataSource dataSource;
}
