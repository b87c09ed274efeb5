package eu.vipatwork.lti.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The origins whose pages may frame us: those of the active registrations, read at most every ten seconds. */
@ApplicationScoped
public class FrameAncestors {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final String NONE = "'none'";

    private final FindRegistrations registrations;
    private final InstantSource clock;
    private volatile Cached cached = new Cached(Instant.EPOCH, NONE);

    private record Cached(Instant until, String sources) {}

    protected FrameAncestors() {
        this(null, null); // for the client proxy
    }

    @Inject
    public FrameAncestors(FindRegistrations registrations, InstantSource clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The value of {@code frame-ancestors} (CSP Level 3, 6.4.2): the sites, or {@code 'none'}. */
    public String sources() {
        Instant now = clock.instant();
        Cached found = cached;
        if (!found.until().isAfter(now)) {
            List<String> sites = registrations.all().stream()
                    .filter(Registration::active)
                    .flatMap(registration -> registration.sites().stream())
                    .map(Object::toString)
                    .distinct()
                    .sorted()
                    .collect(Collectors.toList());
            found = new Cached(now.plus(FRESH), sites.isEmpty() ? NONE : String.join(" ", sites));
            cached = found;
        }
        return found.sources();
    }
}
