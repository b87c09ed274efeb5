package eu.vipatwork.lti;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;

/**
 * Encrypted tokens with an expiry, for places that no cookie reaches. A session inside a platform's frame has a
 * partitioned cookie, so the button that opens a window carries the session in its form, never in an address. The link
 * for dynamic registration carries its organisation: any holder of the link may register a platform with it.
 */
@Dependent
public class SealedTokens {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration LINK = Duration.ofDays(7);
    private static final String WINDOW = "lti-window";
    private static final String REGISTRATION = "lti-registration";

    private final SecretBox box;
    private final InstantSource clock;

    @Inject
    public SealedTokens(SecretBox box, InstantSource clock) {
        this.box = box;
        this.clock = clock;
    }

    /** Seals a session token for a new window, for 12 hours. */
    public String session(String token) {
        return seal(WINDOW, token, SESSION);
    }

    /** The session token; empty when the seal is invalid or has expired. */
    public Optional<String> openSession(String sealed) {
        return open(WINDOW, sealed);
    }

    /** Seals an organisation for its dynamic registration link, for seven days. */
    public String registration(OrganisationId organisation) {
        return seal(REGISTRATION, organisation.toString(), LINK);
    }

    /** The organisation; empty when the seal is invalid or has expired. */
    public Optional<OrganisationId> organisation(String sealed) {
        return open(REGISTRATION, sealed).map(OrganisationId::of);
    }

    private String seal(String purpose, String text, Duration validity) {
        return box.seal(clock.instant().plus(validity).getEpochSecond() + " " + text, purpose);
    }

    private Optional<String> open(String purpose, String sealed) {
        return box.open(sealed, purpose)
                .map(text -> text.split(" ", 2))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(parts -> parts[1]);
    }
}
