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

/** One server: the steps of its start. */
final class Server {

    private final ServerOptions options;
    private final StepPrinter steps;
    private final Installation installation = Installation.here();

    Server(ServerOptions options, StepPrinter steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Returns when the server is ready; GlassFish's threads keep the process alive. */
    void start() {
        options.check();
        DataFolder data = DataFolder.lock(options.data);
        int port = freePort();
        ServerDatabase database = ServerDatabase.of(options.databaseUrl, data);
        ServerLogging logs = ServerLogging.to(data.folder("logs"));
        Path work = data.emptyFolder("server");
        Optional<KeyStoreFile> keyStore = options.secure()
                ? Optional.of(KeyStoreFile.make(options.certificate, options.key, work, data))
                : Optional.empty();
        data.createToken();
        List<String> knownAdministrator = data.adminPassword();
        Address address = Address.of(options, port);
        setProperties(data, address);

        Shutdown shutdown = Shutdown.install(data, database, steps);
        steps.say("opening the database (" + database.name() + ")");
        CompletableFuture<Void> opened = CompletableFuture.runAsync(database::check);
        steps.say("starting GlassFish");
        String domainXml = DomainXml.of(options, port, database, keyStore);
        CompletableFuture<EmbeddedGlassFish> starting =
                CompletableFuture.supplyAsync(() -> EmbeddedGlassFish.start(domainXml, work));
        join(opened);
        EmbeddedGlassFish glassFish = join(starting);
        shutdown.stops(glassFish);
        if (options.dev) {
            shutdown.add(AssetWatcher.start(installation.sources())::stop);
        }

        steps.say("deploying the application");
        if (!glassFish.deploy(installation.application())) {
            throw new DeploymentFailure(logs).exception(data);
        }
        AdminApi api = AdminApi.of(data, address.local());
        if (!api.isReady()) {
            throw new DeploymentFailure(logs).exception(data);
        }
        data.write(DataFolder.ADDRESS, address.local().toString());
        data.write(DataFolder.PID, String.valueOf(ProcessHandle.current().pid()));
        if (options.demo) {
            steps.say("creating the demonstration data");
            new DemoSetup(api).print(steps);
        }
        if (options.archiveRun) {
            ArchiveRun.run(api);
        }
        HeapTrimmer.trim();
        logs.serverIsReady();
        shutdown.serverIsReady();
        steps.line("ready " + address.base());
        printAdministrator(data, knownAdministrator);
    }

    /** What the application reads when it starts. */
    private void setProperties(DataFolder data, Address address) {
        System.setProperty("vipatwork.data", data.path().toString());
        System.setProperty("vipatwork.base-url", address.base().toString());
        System.setProperty("vipatwork.allow-private-platforms", String.valueOf(options.allowPrivatePlatforms));
        if (options.mailServer != null) {
            System.setProperty("vipatwork.mail.server", options.mailServer.toString());
            System.setProperty("vipatwork.mail.sender", options.mailSender);
        }
        if (options.contact != null) {
            System.setProperty("vipatwork.operator.contact", options.contact);
        }
        System.setProperty("vipatwork.trusted-proxies", String.join(",", options.trustedProxies));
        System.setProperty(
                "derby.stream.error.file",
                data.folder("logs").resolve("derby.log").toString());
        // Otherwise GlassFish names itself in the Server header of each answer.
        System.setProperty("product.name", "");
        System.setProperty("derby.language.statementCache.size", "500");
        DerbyDatabase.configurePages();
        if (options.dev) {
            System.setProperty("vipatwork.sources", installation.sources().toString());
        }
        if (options.secure()) {
            System.setProperty("javax.net.ssl.keyStorePassword", KeyStoreFile.PASSWORD);
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
        }
    }

    private void printAdministrator(DataFolder data, List<String> known) {
        List<String> administrator = data.adminPassword();
        if (administrator.size() >= 2 && !administrator.equals(known)) {
            steps.line("");
            steps.line("Sign in as the administrator (shown only now; kept in "
                    + data.path().resolve(DataFolder.ADMIN_PASSWORD) + " until it is changed):");
            steps.line("  e-mail    " + administrator.get(0));
            steps.line("  password  " + administrator.get(1));
        } else if (administrator.size() >= 2) {
            steps.line("Sign in as " + administrator.get(0) + "; the first password is kept in "
                    + data.path().resolve(DataFolder.ADMIN_PASSWORD) + " until it is changed.");
        }
    }

    /** The port to listen on, bound for a moment, because GlassFish does not report a port in use. */
    private int freePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.listen), options.port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new LauncherException(
                    ExitCode.PORT_BUSY,
                    "The port " + options.port + " on " + options.listen + " is not available (" + e.getMessage()
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

    /** The public address, and the one used from this machine. */
    private record Address(URI base, URI local) {

        static Address of(ServerOptions options, int port) {
            String scheme = options.secure() ? "https" : "http";
            boolean everywhere = options.listen.equals("0.0.0.0") || options.listen.equals("::");
            String host = everywhere ? "127.0.0.1" : options.listen;
            URI local = URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
            URI base = options.baseUrl != null
                    ? URI.create(options.baseUrl.toString().replaceAll("/+$", ""))
                    : URI.create(scheme + "://localhost:" + port);
            return new Address(base, local);
        }
    }
}
