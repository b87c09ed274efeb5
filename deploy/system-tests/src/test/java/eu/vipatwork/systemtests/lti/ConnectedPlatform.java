package eu.vipatwork.systemtests.lti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

import eu.vipatwork.lti.platform.LtiPlatform;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.platform.PlatformTool;
import eu.vipatwork.systemtests.server.ServerProcess;

/** A server, and a test platform that is registered with it by {@code deploy/admin}. */
final class ConnectedPlatform {

    static final String UNIT = "/courses/intermediary/units/broker-role";

    private static ConnectedPlatform instance;

    final LtiPlatform platform = LtiPlatform.start(InstantSource.system());
    private ServerProcess server;
    private PlatformTool tool;

    private ConnectedPlatform() {
        try {
            startServer(Files.createTempDirectory("vipatwork-lti"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.admin(
                "lti", "register",
                "--issuer", platform.issuer(),
                "--client-id", "client-1",
                "--deployment", "d-1",
                "--auth-url", platform.at("/authorize").toString(),
                "--token-url", platform.at("/token").toString(),
                "--jwks-url", platform.at("/keys").toString());
    }

    static synchronized ConnectedPlatform get() {
        if (instance == null) {
            instance = new ConnectedPlatform();
        }
        return instance;
    }

    ServerProcess server() {
        return server;
    }

    PlatformTool tool() {
        return tool;
    }

    /** Kill -9, then a restart on the same data folder and another port. */
    void killAndRestart() {
        server.kill();
        startServer(server.data());
    }

    private void startServer(Path data) {
        server = ServerProcess.start(data, "--allow-private-platforms");
        tool = platform.add(
                new PlatformTool("client-1", at("/lti/login"), Set.of(at("/lti/launch")), at("/lti/tool/keys"), "d-1"));
    }

    URI at(String path) {
        return URI.create(server.address() + path);
    }

    /** A launch of a unit. */
    PlatformLaunch launch(PlatformMember member) {
        return platform.launch(tool, member, at(UNIT).toString()).link("link-1", "The broker's role");
    }

    String page(PlatformLaunch launch) {
        return platform.issuer() + "/launch/" + launch.id();
    }
}
