package eu.vipatwork.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import eu.vipatwork.web.start.Settings;

/**
 * The cookies of the site. Over TLS the session's name has the prefix {@code __Host-} (RFC 6265bis, 4.1.3.2), which
 * binds it to this host; no script reads it.
 */
@ApplicationScoped
public class SiteCookies {

    static final String LANGUAGE = "language";
    private static final Duration LANGUAGE_AGE = Duration.ofDays(365);

    private final boolean secure;

    protected SiteCookies() {
        this.secure = true; // for the proxy
    }

    @Inject
    public SiteCookies(Settings settings) {
        this.secure = settings.secure();
    }

    public Optional<String> session(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(sessionName())).map(Cookie::getValue);
    }

    /** Lives as long as the browser is open; the server ends the session earlier when it is not used. */
    public NewCookie session(String token) {
        return base(sessionName(), token).httpOnly(true).build();
    }

    public NewCookie noSession() {
        return base(sessionName(), "").httpOnly(true).maxAge(0).build();
    }

    public NewCookie language(String tag) {
        return base(LANGUAGE, tag).maxAge((int) LANGUAGE_AGE.toSeconds()).build();
    }

    private NewCookie.Builder base(String name, String value) {
        return new NewCookie.Builder(name).value(value).path("/").secure(secure).sameSite(NewCookie.SameSite.LAX);
    }

    private String sessionName() {
        return secure ? "__Host-session" : "session";
    }
}
