package eu.vipatwork.site.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Embedding;

/**
 * Adds the security headers to every answer (OWASP Secure Headers): only scripts, styles and fonts of this site are
 * loaded; only registered learning platforms may frame pages that are meant for it; content types are not guessed;
 * addresses are not sent to other sites. Files under {@code /assets/} are named by their content and may be cached for
 * a year; all other answers may be personal and are not stored.
 */
public class SecurityHeadersFilter extends HttpFilter {

    /** The name of the header with the content security policy. */
    public static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'%s;"
                    + " base-uri 'none'; frame-ancestors %s";
    private static final String NONE = "'none'";
    private static final long serialVersionUID = 1;

    /** Whether the site is served over TLS; then browsers use only TLS for a year (RFC 6797). */
    private final boolean tls;

    private final transient List<Embedding> embedding;

    @Inject
    public SecurityHeadersFilter(Settings settings, @Any Instance<Embedding> embedding) {
        this.tls = settings.secure();
        this.embedding = embedding.stream().toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_HEADER, POLICY.formatted("", framed(request) ? ancestors() : NONE));
        if (tls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", embedded(request) ? "unsafe-none" : "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader(
                "Cache-Control",
                request.getRequestURI().startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, response);
    }

    /**
     * The policy of a framed page whose form is sent to another site, as the response to a platform.
     *
     * @param ancestors the sites that may frame it
     */
    public static String sendingTo(String origin, String ancestors) {
        return POLICY.formatted(" " + origin, ancestors);
    }

    private String ancestors() {
        String sites = embedding.stream()
                .map(Embedding::ancestors)
                .filter(known -> !known.equals(NONE))
                .collect(Collectors.joining(" "));
        return sites.isEmpty() ? NONE : sites;
    }

    /** Whether other sites open this page in a frame, or in a window that reports back to them. */
    private boolean embedded(HttpServletRequest request) {
        return embedding.stream().anyMatch(one -> one.embeds(request.getRequestURI()));
    }

    private boolean framed(HttpServletRequest request) {
        return embedded(request)
                || (request.getCookies() != null
                        && Arrays.stream(request.getCookies())
                                .anyMatch(cookie -> cookie.getName().equals(SiteCookies.FRAMED)));
    }
}
