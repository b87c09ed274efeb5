package eu.vipatwork.shared;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The address of the site as its users know it: the system property {@code vipatwork.base-url}, read once. Links that
 * leave the site begin with it, and so do the names of its accounts in learning records.
 */
@ApplicationScoped
public class SiteAddress {

    private final URI value;

    public SiteAddress() {
        this(System.getProperty("vipatwork.base-url", "http://localhost:8080"));
    }

    /** For tests. */
    public SiteAddress(String address) {
        this.value = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** Without a slash at the end. */
    public URI value() {
        return value;
    }
}
