package eu.vipatwork.sample.jdbc;

import java.time.Instant;

import jakarta.annotation.PostConstruct;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.sample.page.BrokenPages;

/** Breaks rules: table code that uses pages, HTTP and the system clock, with a meaningless name. */
public class BrokenHelper {

    @PostConstruct
    void start() throws Exception {
        throw new Exception(Response.ok().build() + " from " + BrokenPages.class);
    }

    public String now() {
        return Instant.now().toString();
    }
}
