package eu.vipatwork.launcher;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;

/**
 * Answers a request that asks for HTTP/2 and brings a body by HTTP/1.1, as a server may (RFC 9110, 7.8). Java's own
 * client asks so in its first request to an address without TLS; the container would take the upgrade, forget the length
 * of the body and wait for ever.
 */
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
