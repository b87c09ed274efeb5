package eu.vipatwork.systemtests.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import eu.vipatwork.systemtests.server.SharedServer;

/** Passes on whatever comes, from the one address whose forwarded headers the server believes. */
final class ReverseProxy implements AutoCloseable {

    private final ServerSocket door;
    private final URI server;
    private final ExecutorService hands = Executors.newCachedThreadPool();

    private ReverseProxy(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    static ReverseProxy before(URI server) throws IOException {
        ReverseProxy proxy = new ReverseProxy(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), server);
        proxy.hands.submit(proxy::welcome);
        return proxy;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
        hands.shutdownNow();
    }

    private Void welcome() throws IOException {
        while (true) {
            Socket in = door.accept();
            Socket out = new Socket();
            out.bind(new InetSocketAddress(SharedServer.PROXY, 0));
            out.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            hands.submit(() -> pass(in, out));
            hands.submit(() -> pass(out, in));
        }
    }

    private static Void pass(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
        return null;
    }
}
