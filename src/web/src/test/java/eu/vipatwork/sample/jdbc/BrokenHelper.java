package eu.vipatwork.sample.jdbc;

import java.time.Instant;

import jakarta.annotation.PostConstruct;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.sample.page.BrokenPages;

/** A table that knows pages and HTTP, reads the clock, and has a name that says nothing. */
public class BrokenHelper {

    @PostConstruct
    void start() throws Exception {
        throw new Exception(Response.ok().build() + " from " + BrokenPages.class);
    }

    public String now() {
        return Instant.now().toString();
    }
}
