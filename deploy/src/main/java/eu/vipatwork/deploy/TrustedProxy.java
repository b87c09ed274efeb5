package eu.vipatwork.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Stands before the application and believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of requests that
 * come from the addresses named by {@code --trusted-proxy}. From anybody else these headers mean nothing. Made by the
 * container, from a line of our {@code domain.xml}.
 */
public final class TrustedProxy implements GlassFishValve {

    /** The addresses, separated by commas. */
    static final String PROPERTY = "vipatwork.trusted-proxies";

    private final Set<String> trusted = Arrays.stream(
                    System.getProperty(PROPERTY, "").split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toSet());

    @Override
    public int invoke(Request request, Response response) {
        if (!trusted.isEmpty()
                && request instanceof org.apache.catalina.connector.Request settable
                && request.getRequest() instanceof HttpServletRequest http
                && trusted.contains(http.getRemoteAddr())) {
            String client = client(http.getHeader("X-Forwarded-For"));
            if (client != null) {
                settable.setRemoteAddr(client);
                settable.setRemoteHost(client);
            }
            if ("https".equalsIgnoreCase(http.getHeader("X-Forwarded-Proto"))) {
                settable.setSecure(true);
            }
        }
        return INVOKE_NEXT;
    }

    /** The nearest address that is no proxy of ours: what stands before it in the header, the client may have made up. */
    private String client(String forwardedFor) {
        if (forwardedFor == null) {
            return null;
        }
        List<String> addresses = List.of(forwardedFor.split(",", -1));
        for (int i = addresses.size() - 1; i >= 0; i--) {
            String address = addresses.get(i).strip();
            if (!trusted.contains(address)) {
                return address.isEmpty() ? null : address;
            }
        }
        return null;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing is left to do.
    }

    @Override
    public String getInfo() {
        return "trusted proxies";
    }
}
