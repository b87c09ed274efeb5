package eu.vipatwork.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;

/** The options of {@code deploy/run}. Those that hold a secret can be set by environment variables instead. */
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
            description = "The network address to listen on (default ${DEFAULT-VALUE}, all interfaces;"
                    + " 127.0.0.1 behind a reverse proxy).")
    String listen;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:VIPATWORK_DATA:-data}",
            description = "The data folder: database, logs, keys (default: VIPATWORK_DATA, else the folder data beside"
                    + " deploy/run). It is created when missing.")
    Path data;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:VIPATWORK_DATABASE_URL}",
            description = "The database: jdbc:postgresql://HOST/NAME?user=U&password=P (Derby in the data folder"
                    + " when not given). The environment variable VIPATWORK_DATABASE_URL does the"
                    + " same without showing the password in the process list.")
    String databaseUrl;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:VIPATWORK_BASE_URL}",
            description = "The public address of this server (default http://localhost:PORT)."
                    + " Links and record ids contain it, so set it before the first use.")
    URI baseUrl;

    @Option(
            names = "--demo",
            description = "Create an example organisation with a trainer, a provider and thirty trainees with"
                    + " progress, and print their passwords.")
    boolean demo;

    @Option(
            names = "--dev",
            description =
                    "For developers: edited templates, styles and courses show on reload; error pages give details.")
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
            description = "Trust the X-Forwarded-For and X-Forwarded-Proto headers of requests from this address"
                    + " only. May be given more than once.")
    List<String> trustedProxies = List.of();

    @Option(
            names = "--mail-server",
            paramLabel = "URL",
            defaultValue = "${env:VIPATWORK_MAIL_SERVER}",
            description = "The server that sends e-mail: smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST."
                    + " Without one, messages wait on an administration page. The environment variable"
                    + " VIPATWORK_MAIL_SERVER does the same without showing the password in the process list.")
    URI mailServer;

    @Option(
            names = "--mail-sender",
            paramLabel = "ADDRESS",
            defaultValue = "${env:VIPATWORK_MAIL_SENDER}",
            description = "The sender address of e-mail.")
    String mailSender;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            defaultValue = "${env:VIPATWORK_CONTACT}",
            description = "Whom people ask for help or an account: an e-mail or web address, or a name with one, as in"
                    + " 'Oulu College <learning@college.example>'. Shown at the foot of every page and at sign-in.")
    String contact;

    @Option(
            names = "--allow-private-platforms",
            defaultValue = "${env:VIPATWORK_ALLOW_PRIVATE_PLATFORMS:-false}",
            description = "Allow learning platforms (LTI) with addresses on this machine or in private networks, also"
                    + " without TLS. For trials.")
    boolean allowPrivatePlatforms;

    @Option(names = "--build", description = "Build when sources are newer than the build; do not start.")
    boolean build;

    @Option(names = "--archive-run", hidden = true, description = "Start, answer a few requests, stop.")
    boolean archiveRun;

    /** @throws LauncherException when the options contradict each other */
    void check() {
        if (port < 0 || port > 65_535) {
            throw new LauncherException(ExitCode.USAGE, "--port must be a number from 0 to 65535, not " + port + ".");
        }
        if ((certificate == null) != (key == null)) {
            throw new LauncherException(
                    ExitCode.USAGE, "--certificate and --key belong together: give both or neither.");
        }
        for (Path file : certificate == null ? List.<Path>of() : List.of(certificate, key)) {
            if (!Files.isReadable(file)) {
                throw new LauncherException(ExitCode.CERTIFICATE_UNUSABLE, "The file " + file + " cannot be read.");
            }
        }
        if (mailServer != null && !String.valueOf(mailServer.getScheme()).matches("smtps?")) {
            throw new LauncherException(
                    ExitCode.USAGE, "--mail-server must begin with smtp:// or smtps:// and name a host.");
        }
        if ((mailServer == null) != (mailSender == null)) {
            throw new LauncherException(
                    ExitCode.USAGE, "--mail-server and --mail-sender belong together: give both or neither.");
        }
        if (contact != null && !contact.matches("[^<>]+|[^<>]*<[^<>]+>") && !contact.isBlank()) {
            throw new LauncherException(
                    ExitCode.USAGE, "--contact must be an address, or a name with one: 'Name <address>'.");
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
