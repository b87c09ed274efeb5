package eu.vipatwork.site.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import eu.vipatwork.shared.Settings;

/**
 * Applies {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of requests from {@link Settings#trustedProxies()}
 * (the launcher's {@code --trusted-proxy}). From other addresses these headers are ignored.
 */
public class TrustedProxiesFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Set<String> trusted;

    @Inject
    public TrustedProxiesFilter(Settings settings) {
        trusted = settings.trustedProxies();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(trusted.contains(request.getRemoteAddr()) ? forwarded(request) : request, response);
    }

    private HttpServletRequest forwarded(HttpServletRequest request) {
        String address = client(request.getHeader("X-Forwarded-For")).orElseGet(request::getRemoteAddr);
        boolean secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteAddr() {
                return address;
            }

            @Override
            public String getRemoteHost() {
                return address;
            }

            @Override
            public boolean isSecure() {
                return secure;
            }
        };
    }

    /** The last address that is not a trusted proxy; the client may have invented those before it. */
    private Optional<String> client(String forwardedFor) {
        List<String> addresses = forwardedFor == null ? List.of() : List.of(forwardedFor.split(",", -1));
        for (int i = addresses.size() - 1; i >= 0; i--) {
            String address = addresses.get(i).strip();
            if (!trusted.contains(address)) {
                return Optional.of(address).filter(found -> !found.isEmpty());
            }
        }
        return Optional.empty();
    }
}
