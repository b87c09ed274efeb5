package eu.vipatwork.lti;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;

/**
 * Hands things over where no cookie goes, sealed and for a time. A session within a platform's frame stays there
 * (partitioned cookies), so the button that opens a window of our own carries it in its form, never in an address. The
 * link for dynamic registration carries the organisation that it was made for: whoever has it may connect a platform.
 */
@ApplicationScoped
public class SealedTokens {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration LINK = Duration.ofDays(7);
    private static final String WINDOW = "window";
    private static final String REGISTRATION = "registration";

    private final ToolSecret secret;
    private final InstantSource clock;

    protected SealedTokens() {
        this(null, null); // for the proxy
    }

    @Inject
    public SealedTokens(ToolSecret secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** A session that a new window may go on with, as long as it lasts. */
    public String session(String token) {
        return seal(WINDOW, token, SESSION);
    }

    /** The session's token again. */
    public Optional<String> openSession(String sealed) {
        return open(WINDOW, sealed);
    }

    /** Lets whoever has this connect a platform with the organisation, for seven days. */
    public String registration(OrganisationId organisation) {
        return seal(REGISTRATION, organisation.toString(), LINK);
    }

    /** The organisation again. */
    public Optional<OrganisationId> organisation(String sealed) {
        return open(REGISTRATION, sealed).map(OrganisationId::of);
    }

    private String seal(String purpose, String text, Duration validity) {
        return secret.seal(purpose + " " + clock.instant().plus(validity).getEpochSecond() + " " + text);
    }

    private Optional<String> open(String purpose, String sealed) {
        return secret.open(sealed)
                .map(text -> text.split(" ", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(purpose))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant()))
                .map(parts -> parts[2]);
    }
}
