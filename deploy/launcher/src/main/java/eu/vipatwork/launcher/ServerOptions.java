package eu.vipatwork.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;

/** What can be said to {@code deploy/run}. Each option that holds a secret can come from the environment instead. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (default ${DEFAULT-VALUE}; 0 takes a free one).")
    int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "The network address to listen on (default ${DEFAULT-VALUE}, all of this machine;"
                    + " 127.0.0.1 behind a reverse proxy).")
    String listen;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:VIPATWORK_DATA:-data}",
            description =
                    "The data folder: database, logs, keys (default VIPATWORK_DATA, and else the folder data beside"
                            + " deploy/run). It is made when missing.")
    Path data;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:VIPATWORK_DATABASE_URL}",
            description =
                    "Where the data lives: jdbc:postgresql://HOST/NAME?user=U&password=P (Derby in the data folder"
                            + " when not given). The environment variable VIPATWORK_DATABASE_URL says the same"
                            + " without showing the password in the list of processes.")
    String databaseUrl;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:VIPATWORK_BASE_URL}",
            description = "The address at which people reach this server (default http://localhost:PORT)."
                    + " Links and record ids are made of it, so choose it before the first use.")
    URI baseUrl;

    @Option(
            names = "--demo",
            description = "Make an organisation with a trainer, a provider and thirty trainees who are under way,"
                    + " and print their passwords.")
    boolean demo;

    @Option(
            names = "--dev",
            description = "For developers: edited templates, styles and courses show on reload; error pages tell more.")
    boolean dev;

    @Option(
            names = "--certificate",
            paramLabel = "PEM",
            description = "Serve HTTPS with this certificate chain (PEM file).")
    Path certificate;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "The certificate's private key (PEM file, PKCS #8, without a password).")
    Path key;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Believe the X-Forwarded-For and X-Forwarded-Proto headers of requests that come from this"
                    + " address, and of no others. May be given more than once.")
    List<String> trustedProxies = List.of();

    @Option(
            names = "--mail-server",
            paramLabel = "URL",
            defaultValue = "${env:VIPATWORK_MAIL_SERVER}",
            description = "Where letters are handed over: smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST."
                    + " Without one they wait on a page of the administrator. The environment variable"
                    + " VIPATWORK_MAIL_SERVER says the same without showing the password in the list of processes.")
    URI mailServer;

    @Option(
            names = "--mail-sender",
            paramLabel = "ADDRESS",
            defaultValue = "${env:VIPATWORK_MAIL_SENDER}",
            description = "The e-mail address that letters come from.")
    String mailSender;

    @Option(
            names = "--allow-private-platforms",
            defaultValue = "${env:VIPATWORK_ALLOW_PRIVATE_PLATFORMS:-false}",
            description = "Let learning platforms (LTI) have addresses on this machine and in private networks, also"
                    + " without TLS. For trying things out.")
    boolean allowPrivatePlatforms;

    @Option(names = "--build", description = "Build when sources are newer than the build, and start nothing.")
    boolean build;

    @Option(names = "--train", hidden = true, description = "Start, answer a few requests, stop.")
    boolean train;

    /** @throws LauncherException when the options contradict each other */
    void check() {
        if (port < 0 || port > 65_535) {
            throw new LauncherException(ExitCode.USAGE, "--port must be a number from 0 to 65535, not " + port + ".");
        }
        if ((certificate == null) != (key == null)) {
            throw new LauncherException(ExitCode.USAGE, "--certificate and --key belong together: give both or neither.");
        }
        for (Path file : certificate == null ? List.<Path>of() : List.of(certificate, key)) {
            if (!Files.isReadable(file)) {
                throw new LauncherException(ExitCode.CERTIFICATE_UNUSABLE, "The file " + file + " cannot be read.");
            }
        }
        if (mailServer != null && !String.valueOf(mailServer.getScheme()).matches("smtps?")) {
            throw new LauncherException(ExitCode.USAGE, "--mail-server must begin with smtp:// or smtps:// and name a host.");
        }
        if ((mailServer == null) != (mailSender == null)) {
            throw new LauncherException(ExitCode.USAGE, "--mail-server and --mail-sender belong together: give both or neither.");
        }
        if (baseUrl != null
                && (baseUrl.getHost() == null
                        || !String.valueOf(baseUrl.getScheme()).matches("https?"))) {
            throw new LauncherException(
                    ExitCode.USAGE, "--base-url must look like https://learn.example.org, not " + baseUrl + ".");
        }
    }

    boolean secure() {
        return certificate != null;
    }
}
