package eu.vipatwork.site.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.shared.Settings;

/**
 * The cookies of the site. Over TLS the session's name has the prefix {@code __Host-} (RFC 6265bis, 4.1.3.2), which
 * binds it to this host; scripts cannot read it.
 */
@Dependent
public class SiteCookies {

    static final String LANGUAGE = "language";
    private static final String DEVICE = "device";
    private static final String PENDING = "sign-in";
    private static final String OPENID = "openid";
    private static final String HANDOVER = "handover";
    static final String FRAMED = "framed-session";
    private static final Duration LANGUAGE_AGE = Duration.ofDays(365);
    private static final Duration DEVICE_AGE = Duration.ofDays(365);
    private static final Duration HANDOVER_AGE = Duration.ofMinutes(1);
    private static final Duration PENDING_AGE = Duration.ofMinutes(10);

    private final boolean secure;

    @Inject
    public SiteCookies(Settings settings) {
        this.secure = settings.secure();
    }

    /** The session token that the browser sent. */
    public Optional<String> session(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(sessionName())).map(Cookie::getValue);
    }

    /** The session cookie, until the browser is closed; the server ends an unused session earlier. */
    public NewCookie session(String token) {
        return base(sessionName(), token).httpOnly(true).build();
    }

    /** The session within a frame of another site; browsers do not send it for pages outside of the frame. */
    public Optional<String> framedSession(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(FRAMED)).map(Cookie::getValue);
    }

    /** As {@link #session(String)}, as the {@code Set-Cookie} header of a cookie for frames. */
    public String framedSession(String token) {
        return partitioned(FRAMED, token, "");
    }

    /** Binds the response of a learning platform to this browser: a {@code Set-Cookie} header. */
    public String atPlatform(String name, String token) {
        return partitioned(name, token, "; Max-Age=" + PENDING_AGE.toSeconds());
    }

    /** The token of {@link #atPlatform(String, String)} that the browser sent. */
    public Optional<String> atPlatform(HttpServletRequest request, String name) {
        return cookie(request, name);
    }

    /** A cookie per embedding site (CHIPS); browsers drop third-party cookies without the attribute Partitioned. */
    private static String partitioned(String name, String value, String more) {
        return name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned" + more;
    }

    /** Deletes the session cookie. */
    public NewCookie noSession() {
        return base(sessionName(), "").httpOnly(true).maxAge(0).build();
    }

    /** The cookies after a sign-in: session and device; the cookie of the pending sign-in is deleted. */
    public NewCookie[] accepted(SignInResult.Accepted accepted) {
        return new NewCookie[] {
            session(accepted.sessionToken()), device(accepted.deviceToken()), kept(PENDING, "", Duration.ZERO)
        };
    }

    /** Identifies a known device at the next sign-in. */
    public NewCookie device(String token) {
        return kept(DEVICE, token, DEVICE_AGE);
    }

    /** Identifies a sign-in that waits for its second factor. */
    public NewCookie pendingSignIn(String token) {
        return kept(PENDING, token, PENDING_AGE);
    }

    /** The token of {@link #pendingSignIn(String)} that the browser sent. */
    public Optional<String> pendingSignIn(HttpServletRequest request) {
        return read(request, PENDING);
    }

    /** Binds the response of an OpenID provider to this browser. */
    public NewCookie openIdSignIn(String token) {
        return kept(OPENID, token, PENDING_AGE);
    }

    /** Deletes the cookie of {@link #openIdSignIn(String)}. */
    public NewCookie noOpenIdSignIn() {
        return kept(OPENID, "", Duration.ZERO);
    }

    /** The token of {@link #openIdSignIn(String)} that the browser sent. */
    public Optional<String> openIdSignIn(HttpServletRequest request) {
        return read(request, OPENID);
    }

    /** Carries a sealed value from the answer of a form to the next page. */
    public NewCookie handover(String sealed) {
        return kept(HANDOVER, sealed, HANDOVER_AGE);
    }

    /** Deletes the cookie of {@link #handover(String)}. */
    public NewCookie noHandover() {
        return kept(HANDOVER, "", Duration.ZERO);
    }

    /** The sealed value that the browser sent. */
    public Optional<String> handover(HttpServletRequest request) {
        return read(request, HANDOVER);
    }

    /** The client of a request: address, browser, and the token of a known device. */
    public ClientInfo visitor(HttpServletRequest request) {
        return new ClientInfo(
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                read(request, DEVICE).orElse(null));
    }

    private Optional<String> read(HttpServletRequest request, String name) {
        return cookie(request, named(name));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(name))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private NewCookie kept(String name, String value, Duration age) {
        return base(named(name), value)
                .httpOnly(true)
                .maxAge((int) age.toSeconds())
                .build();
    }

    /** Deletes the language cookie: the account or else the browser decides. */
    public NewCookie noLanguage() {
        return base(LANGUAGE, "").maxAge(0).build();
    }

    /** The language of the interface, for a year. */
    public NewCookie language(String tag) {
        return base(LANGUAGE, tag).maxAge((int) LANGUAGE_AGE.toSeconds()).build();
    }

    private NewCookie.Builder base(String name, String value) {
        return new NewCookie.Builder(name).value(value).path("/").secure(secure).sameSite(NewCookie.SameSite.LAX);
    }

    private String sessionName() {
        return named("session");
    }

    private String named(String name) {
        return secure ? "__Host-" + name : name;
    }
}
