package eu.vipatwork.web;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.site.http.OpenToAll;

/** For probes: whether the process is alive, and whether it can serve requests. Both answer 200 or 503 and one line. */
@Path("/health")
@ApplicationScoped
@OpenToAll
@Produces(MediaType.TEXT_PLAIN)
public class HealthPages {

    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource dataSource;

    protected HealthPages() {
        this(null); // for the proxy
    }

    @Inject
    public HealthPages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @GET
    @Path("live")
    public String live() {
        return "live\n";
    }

    @GET
    @Path("ready")
    public Response ready() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS) ? Response.ok("ready\n").build() : notReady();
        } catch (SQLException e) {
            return notReady();
        }
    }

    private static Response notReady() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .entity("the database does not answer\n")
                .build();
    }
}
