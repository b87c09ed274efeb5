package eu.vipatwork.records.page.key;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.xapi.key.NewKey;

/**
 * Carries a new secret from the form that created it to the page that shows it (303), so that a reload creates nothing.
 * The cookie is sealed, valid for one minute, bound to the person and organisation, and deleted by that page. The
 * server stores nothing, so any node can answer.
 */
@Dependent
public class OneTimeSecretCookie {

    private static final Duration VALID = Duration.ofMinutes(1);

    private final SecretBox box;
    private final SiteCookies cookies;
    private final InstantSource clock;

    @Inject
    public OneTimeSecretCookie(SecretBox box, SiteCookies cookies, InstantSource clock) {
        this.box = box;
        this.cookies = cookies;
        this.clock = clock;
    }

    NewCookie carry(SignedIn person, OrganisationId organisation, NewKey key) {
        long until = clock.instant().plus(VALID).getEpochSecond();
        return cookies.handover(box.seal(until + " " + key.key() + " " + key.secret(), owner(person, organisation)));
    }

    Optional<NewKey> open(HttpServletRequest servletRequest, SignedIn person, OrganisationId organisation) {
        return cookies.handover(servletRequest)
                .flatMap(carried -> box.open(carried, owner(person, organisation)))
                .map(text -> text.split(" ", 3))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(parts -> new NewKey(parts[1], parts[2]));
    }

    /** Deletes the cookie, with the response that shows the key. */
    NewCookie done() {
        return cookies.noHandover();
    }

    private static String owner(SignedIn person, OrganisationId organisation) {
        return "new-key/" + person.person() + "/" + organisation;
    }
}
