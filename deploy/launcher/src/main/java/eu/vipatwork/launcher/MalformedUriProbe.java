package eu.vipatwork.launcher;

import java.io.CharConversionException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.RequestURIRef;

/**
 * Redirects requests with a malformed URI (a percent sign without digits, bytes that are not UTF-8, an escaped slash or
 * NUL) internally to a path that does not exist, so that the application answers 404: with a page, or with problem
 * details below {@code /xapi} and {@code /api}. GlassFish itself would answer 500 with a page that names it.
 */
@SuppressWarnings("rawtypes") // as declared by Grizzly
final class MalformedUriProbe extends HttpServerProbe.Adapter {

    private static final String UNKNOWN_PATH = "/unreadable";
    private static final List<String> API_PATHS = List.of("/xapi", "/api");

    @Override
    public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
        RequestURIRef address = request.getRequest().getRequestURIRef();
        try {
            address.getDecodedRequestURIBC(false, StandardCharsets.UTF_8);
        } catch (CharConversionException | RuntimeException e) {
            String sent = String.valueOf(address.getOriginalRequestURIBC());
            address.setURI(API_PATHS.stream()
                            .filter(start -> sent.startsWith(start + "/"))
                            .findFirst()
                            .orElse("")
                    + UNKNOWN_PATH);
        }
    }
}
