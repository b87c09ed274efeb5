package eu.vipatwork.launcher;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;

/**
 * Ignores the upgrade to HTTP/2 that a request with a body asks for, as a server may (RFC 9110, 7.8). Java's own client
 * asks for it in its first request to an address without TLS; GlassFish would accept, lose the length of the body and
 * wait for ever.
 */
@SuppressWarnings("rawtypes") // as declared by Grizzly
final class Http2UpgradeProbe extends HttpProbe.Adapter {

    @Override
    public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
        if (header instanceof HttpRequestPacket && header.isUpgrade()) {
            header.setIgnoreContentModifiers(false);
            if (header.getContentLength() > 0 || header.isChunked()) {
                header.getUpgradeDC().recycle();
                header.getHeaders().removeHeader(Header.Upgrade);
                header.getHeaders().removeHeader(Header.HTTP2Settings);
            }
        }
    }
}
