package eu.vipatwork.site.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.site.SiteSettings;

/**
 * The cookies of the site. Over TLS the session's name has the prefix {@code __Host-} (RFC 6265bis, 4.1.3.2), which
 * binds it to this host; no script reads it.
 */
@ApplicationScoped
public class SiteCookies {

    static final String LANGUAGE = "language";
    private static final String DEVICE = "device";
    private static final String HALF_WAY = "sign-in";
    private static final String ELSEWHERE = "openid";
    private static final String HANDOVER = "handover";
    static final String FRAMED = "framed-session";
    private static final Duration LANGUAGE_AGE = Duration.ofDays(365);
    private static final Duration DEVICE_AGE = Duration.ofDays(365);
    private static final Duration HANDOVER_AGE = Duration.ofMinutes(1);
    private static final Duration HALF_WAY_AGE = Duration.ofMinutes(10);

    private final boolean secure;

    protected SiteCookies() {
        this.secure = true; // for the proxy
    }

    @Inject
    public SiteCookies(SiteSettings settings) {
        this.secure = settings.secure();
    }

    public Optional<String> session(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(sessionName())).map(Cookie::getValue);
    }

    /** Lives as long as the browser is open; the server ends the session earlier when it is not used. */
    public NewCookie session(String token) {
        return base(sessionName(), token).httpOnly(true).build();
    }

    /** The session within a frame of another site. It never reaches a page of ours that stands by itself. */
    public Optional<String> framedSession(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(FRAMED)).map(Cookie::getValue);
    }

    /** As {@link #session(String)}, for a {@code Set-Cookie} header that lets the cookie into frames. */
    public String framedSession(String token) {
        return partitioned(FRAMED, token, "");
    }

    /** Ties the answer of a learning platform to this browser, for a {@code Set-Cookie} header. */
    public String atPlatform(String name, String token) {
        return partitioned(name, token, "; Max-Age=" + HALF_WAY_AGE.toSeconds());
    }

    public Optional<String> atPlatform(HttpServletRequest request, String name) {
        return cookie(request, name);
    }

    /** A cookie for each site in whose pages we are framed (CHIPS); without the attribute browsers leave it out. */
    private static String partitioned(String name, String value, String more) {
        return name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned" + more;
    }

    public NewCookie noSession() {
        return base(sessionName(), "").httpOnly(true).maxAge(0).build();
    }

    /** What somebody who is let in goes on with; what stood for the way there is taken back. */
    public NewCookie[] accepted(SignInResult.Accepted accepted) {
        return new NewCookie[] {
            session(accepted.sessionToken()), device(accepted.deviceToken()), kept(HALF_WAY, "", Duration.ZERO)
        };
    }

    /** Shows at the next sign-in that the person has been on this device. */
    public NewCookie device(String token) {
        return kept(DEVICE, token, DEVICE_AGE);
    }

    /** Stands for a sign-in whose second factor is still to come. */
    public NewCookie halfWay(String token) {
        return kept(HALF_WAY, token, HALF_WAY_AGE);
    }

    public Optional<String> halfWay(HttpServletRequest request) {
        return read(request, HALF_WAY);
    }

    /** Ties the answer of another sign-in page to this browser. */
    public NewCookie elsewhere(String token) {
        return kept(ELSEWHERE, token, HALF_WAY_AGE);
    }

    public NewCookie noElsewhere() {
        return kept(ELSEWHERE, "", Duration.ZERO);
    }

    public Optional<String> elsewhere(HttpServletRequest request) {
        return read(request, ELSEWHERE);
    }

    /** Carries something sealed from the answer of a form to the page behind it. */
    public NewCookie handover(String sealed) {
        return kept(HANDOVER, sealed, HANDOVER_AGE);
    }

    /** What it carried was shown. */
    public NewCookie noHandover() {
        return kept(HANDOVER, "", Duration.ZERO);
    }

    public Optional<String> handover(HttpServletRequest request) {
        return read(request, HANDOVER);
    }

    /** Who stands at the door: address, browser, and whether the browser was here before. */
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

    /** The language is left to the account, or else to the browser. */
    public NewCookie noLanguage() {
        return base(LANGUAGE, "").maxAge(0).build();
    }

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
