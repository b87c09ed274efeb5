package eu.vipatwork.deploy.lti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

import eu.vipatwork.deploy.process.RunningServer;
import eu.vipatwork.lti.platform.Launch;
import eu.vipatwork.lti.platform.Member;
import eu.vipatwork.lti.platform.Platform;
import eu.vipatwork.lti.platform.Tool;

/** Our server and a platform that is registered with it, by {@code deploy/admin}. */
final class School {

    static final String UNIT = "/courses/intermediary/units/broker-role";

    private static School one;

    final Platform platform = Platform.start(InstantSource.system());
    private RunningServer server;
    private Tool tool;

    private School() {
        try {
            serve(Files.createTempDirectory("vipatwork-lti"));
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

    static synchronized School get() {
        if (one == null) {
            one = new School();
        }
        return one;
    }

    RunningServer server() {
        return server;
    }

    Tool tool() {
        return tool;
    }

    /** Kill -9; then the same data serves again, at another port. */
    void diesAndComesBack() {
        server.kill();
        serve(server.data());
    }

    private void serve(Path data) {
        server = RunningServer.start(data, "--allow-private-platforms");
        tool = platform.add(
                new Tool("client-1", at("/lti/login"), Set.of(at("/lti/launch")), at("/lti/tool/keys"), "d-1"));
    }

    URI at(String path) {
        return URI.create(server.address() + path);
    }

    /** Somebody clicks a link to a unit. */
    Launch launch(Member member) {
        return platform.launch(tool, member, at(UNIT).toString()).link("link-1", "The broker's role");
    }

    String page(Launch launch) {
        return platform.issuer() + "/launch/" + launch.id();
    }
}
