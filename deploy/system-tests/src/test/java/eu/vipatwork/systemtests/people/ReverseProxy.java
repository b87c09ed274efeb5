package eu.vipatwork.systemtests.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import eu.vipatwork.systemtests.server.SharedServer;

/** Forwards all bytes, from the address from which the server trusts forwarded headers. */
final class ReverseProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final URI server;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    private ReverseProxy(ServerSocket listener, URI server) {
        this.listener = listener;
        this.server = server;
    }

    static ReverseProxy before(URI server) throws IOException {
        ReverseProxy proxy = new ReverseProxy(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), server);
        proxy.executor.execute(proxy::accept);
        return proxy;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        executor.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket in = listener.accept();
                Socket out = new Socket();
                out.bind(new InetSocketAddress(SharedServer.PROXY, 0));
                out.connect(new InetSocketAddress(server.getHost(), server.getPort()));
                executor.execute(() -> pass(in, out));
                executor.execute(() -> pass(out, in));
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One side has closed the connection.
            return;
        }
    }
}
