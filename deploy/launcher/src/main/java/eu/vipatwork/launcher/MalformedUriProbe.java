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
 * Sends requests for addresses that cannot be read (a percent sign without its digits, bytes that are not UTF-8, an
 * escaped slash or NUL) to an address where nothing is, so that the application says so: to people on a page of its own,
 * to programs (below {@code /xapi} and {@code /api}) as problem details. The container itself would answer with status
 * 500 and a page that names it, before any valve or filter is asked.
 */
final class MalformedUriProbe extends HttpServerProbe.Adapter {

    private static final String NOWHERE = "/unreadable";
    private static final List<String> FOR_PROGRAMS = List.of("/xapi", "/api");

    @Override
    public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
        RequestURIRef address = request.getRequest().getRequestURIRef();
        try {
            address.getDecodedRequestURIBC(false, StandardCharsets.UTF_8);
        } catch (CharConversionException | RuntimeException e) {
            String sent = String.valueOf(address.getOriginalRequestURIBC());
            address.setURI(FOR_PROGRAMS.stream()
                            .filter(start -> sent.startsWith(start + "/"))
                            .findFirst()
                            .orElse("")
                    + NOWHERE);
        }
    }
}
