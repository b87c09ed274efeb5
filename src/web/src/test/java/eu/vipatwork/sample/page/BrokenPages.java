package eu.vipatwork.sample.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.sample.jdbc.BrokenHelper;

/** A page that is in no feature, says nothing about who may use it, and reads a table itself. */
@Path("/broken")
public class BrokenPages {

    @GET
    public String show() {
        return new BrokenHelper().now();
    }
}
