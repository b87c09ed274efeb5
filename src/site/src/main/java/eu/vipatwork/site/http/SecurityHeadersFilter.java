package eu.vipatwork.site.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import java.util.stream.Collectors;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import eu.vipatwork.site.Embedding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;


/**
 * What every answer carries so that a browser guards its user (OWASP Secure Headers): only our own files run or show,
 * nobody frames us but a registered learning platform where somebody came from one, nothing is guessed or told on. Files under {@code /assets/} are named by their content and may be
 * kept for a year; everything else is the person's own and is not stored.
 */
public class SecurityHeadersFilter extends HttpFilter {

    /** The header that says what a page may do. */
    public static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors %s";
    private static final String NOBODY = "'none'";
    private static final long serialVersionUID = 1;

    /** Over TLS, browsers come back by TLS only, for a year (RFC 6797); the address of the site says which it is. */
    private static final boolean TLS =
            System.getProperty("vipatwork.base-url", "").startsWith("https:");

    private final transient List<Embedding> embedding;

    @Inject
    public SecurityHeadersFilter(@Any Instance<Embedding> embedding) {
        this.embedding = embedding.stream().toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_HEADER, POLICY.formatted("", framed(request) ? ancestors() : NOBODY));
        if (TLS) {
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
     * The policy of a page within a frame whose form goes to another site: the answer that a platform waits for.
     *
     * @param ancestors in whose pages it may stand
     */
    public static String sendingTo(String origin, String ancestors) {
        return POLICY.formatted(" " + origin, ancestors);
    }

    private String ancestors() {
        String sites = embedding.stream()
                .map(Embedding::ancestors)
                .filter(known -> !known.equals(NOBODY))
                .collect(Collectors.joining(" "));
        return sites.isEmpty() ? NOBODY : sites;
    }

    /** What other sites open in a frame, or in a window that tells them when it is done. */
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
