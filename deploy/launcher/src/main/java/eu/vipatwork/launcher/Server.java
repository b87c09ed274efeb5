package eu.vipatwork.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One server, from the first check of its data folder to the last word of its end. */
final class Server {

    private final ServerOptions options;
    private final StepPrinter steps;
    private final Installation installation = Installation.here();

    Server(ServerOptions options, StepPrinter steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Returns when the server is ready; the container's threads then keep the process alive. */
    void start() {
        options.check();
        DataFolder data = DataFolder.take(options.data);
        int port = freePort();
        ServerDatabase database = ServerDatabase.of(options.databaseUrl, data);
        ServerLogging logs = ServerLogging.to(data.folder("logs"));
        Path work = data.emptyFolder("server");
        Optional<KeyStoreFile> keyStore = options.secure()
                ? Optional.of(KeyStoreFile.make(options.certificate, options.key, work, data))
                : Optional.empty();
        data.makeToken();
        List<String> knownAdministrator = data.adminPassword();
        Address address = Address.of(options, port);
        settings(data, address);

        Shutdown shutdown = Shutdown.install(data, database, steps);
        steps.say("opening the database (" + database.name() + ")");
        CompletableFuture<Void> opened = CompletableFuture.runAsync(database::tryOut);
        steps.say("starting the container");
        String domainXml = DomainXml.of(options, port, database, keyStore);
        CompletableFuture<EmbeddedGlassFish> starting = CompletableFuture.supplyAsync(() -> EmbeddedGlassFish.start(domainXml, work));
        join(opened);
        EmbeddedGlassFish container = join(starting);
        shutdown.ends(container);
        if (options.dev) {
            shutdown.add(AssetWatcher.over(installation.sources())::end);
        }

        steps.say("deploying the application");
        if (!container.deploy(installation.application())) {
            throw new DeploymentFailure(logs).refusal(data);
        }
        AdminApi api = AdminApi.of(data, address.local());
        if (!api.isReady()) {
            throw new DeploymentFailure(logs).refusal(data);
        }
        data.write(DataFolder.ADDRESS, address.local().toString());
        data.write(DataFolder.PID, String.valueOf(ProcessHandle.current().pid()));
        if (options.demo) {
            steps.say("making the demonstration");
            new DemoSetup(api).print(steps);
        }
        if (options.train) {
            ArchiveRun.visit(api);
        }
        HeapTrimmer.giveBack();
        logs.speak();
        shutdown.serverIsReady();
        steps.line("ready " + address.shown());
        announce(data, knownAdministrator);
    }

    /** What the application reads when it starts. */
    private void settings(DataFolder data, Address address) {
        System.setProperty("vipatwork.data", data.path().toString());
        System.setProperty("vipatwork.base-url", address.shown().toString());
        System.setProperty("vipatwork.allow-private-platforms", String.valueOf(options.allowPrivatePlatforms));
        if (options.mailServer != null) {
            System.setProperty("vipatwork.mail.server", options.mailServer.toString());
            System.setProperty("vipatwork.mail.sender", options.mailSender);
        }
        System.setProperty("vipatwork.trusted-proxies", String.join(",", options.trustedProxies));
        System.setProperty(
                "derby.stream.error.file",
                data.folder("logs").resolve("derby.log").toString());
        // The container would name itself in each answer's Server header.
        System.setProperty("product.name", "");
        System.setProperty("derby.language.statementCache.size", "500");
        DerbyDatabase.sizePages();
        if (options.dev) {
            System.setProperty("vipatwork.sources", installation.sources().toString());
        }
        if (options.secure()) {
            System.setProperty("javax.net.ssl.keyStorePassword", KeyStoreFile.PASSWORD);
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
        }
    }

    private void announce(DataFolder data, List<String> known) {
        List<String> administrator = data.adminPassword();
        if (administrator.size() >= 2 && !administrator.equals(known)) {
            steps.line("");
            steps.line("Sign in as the administrator (shown this once; kept in "
                    + data.path().resolve(DataFolder.ADMIN_PASSWORD) + " until it is changed):");
            steps.line("  e-mail    " + administrator.get(0));
            steps.line("  password  " + administrator.get(1));
        } else if (administrator.size() >= 2) {
            steps.line("Sign in as " + administrator.get(0) + "; the first password is kept in "
                    + data.path().resolve(DataFolder.ADMIN_PASSWORD) + " until it is changed.");
        }
    }

    /** The port to listen on; bound for a moment, because the container does not complain about a busy one. */
    private int freePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.listen), options.port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new LauncherException(
                    ExitCode.PORT_BUSY,
                    "The port " + options.port + " on " + options.listen + " cannot be had (" + e.getMessage()
                            + "). Choose another with --port.",
                    e);
        }
    }

    private static <T> T join(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** How the server is spoken of, and how it is reached from this machine. */
    private record Address(URI shown, URI local) {

        static Address of(ServerOptions options, int port) {
            String scheme = options.secure() ? "https" : "http";
            boolean everywhere = options.listen.equals("0.0.0.0") || options.listen.equals("::");
            String host = everywhere ? "127.0.0.1" : options.listen;
            URI local = URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
            URI shown = options.baseUrl != null
                    ? URI.create(options.baseUrl.toString().replaceAll("/+$", ""))
                    : URI.create(scheme + "://localhost:" + port);
            return new Address(shown, local);
        }
    }
}
