package eu.vipatwork.sample.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.sample.jdbc.BrokenHelper;

/** Breaks rules: a page without a feature and without access rules, which reads a table itself. */
@Path("/broken")
public class BrokenPages {

    @GET
    public String show() {
        return new BrokenHelper().now();
    }
}
