package eu.vipatwork.systemtests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** The server that all browser tests share: started once, with the demonstration data. */
public final class SharedServer {

    public static final String ORGANISATION = "VIP@Work";

    /** The address from which the server trusts forwarded headers. */
    public static final String PROXY = "127.0.0.2";

    private static ServerProcess server;

    private SharedServer() {}

    public static synchronized ServerProcess get() {
        if (server == null) {
            try {
                Path data = Files.createTempDirectory("vipatwork-browser");
                server = ServerProcess.start(data, "--demo", "--trusted-proxy", PROXY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    public static URI address() {
        return get().address();
    }

    public static Account administrator() {
        return get().administrator();
    }

    /** A new person, so that tests do not share data. */
    public static Account newPerson(String role) {
        String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return get().newPerson("Test " + role, role + "-" + number + "@example.org", role, ORGANISATION);
    }
}
