package eu.vipatwork.deploy;

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

    private final Options options;
    private final Steps steps;
    private final Installation installation = Installation.here();

    Server(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Returns when the server is ready; the container's threads then keep the process alive. */
    void start() {
        options.check();
        DataFolder data = DataFolder.take(options.data);
        int port = freePort();
        Database database = Database.of(options.databaseUrl, data);
        Logs logs = Logs.to(data.folder("logs"));
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
        CompletableFuture<Container> starting = CompletableFuture.supplyAsync(() -> Container.start(domainXml, work));
        join(opened);
        Container container = join(starting);
        shutdown.ends(container);
        if (options.dev) {
            shutdown.add(LookWatch.over(installation.sources())::end);
        }

        steps.say("deploying the application");
        if (!container.deploy(installation.application())) {
            throw new FailedDeployment(logs).refusal(data);
        }
        Api api = Api.of(data, address.local());
        if (!api.isReady()) {
            throw new FailedDeployment(logs).refusal(data);
        }
        data.write(DataFolder.ADDRESS, address.local().toString());
        data.write(DataFolder.PID, String.valueOf(ProcessHandle.current().pid()));
        if (options.demo) {
            steps.say("making the demonstration");
            new Demo(api).print(steps);
        }
        if (options.train) {
            Training.visit(api);
        }
        Heap.giveBack();
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
        Derby.sizePages();
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
            throw new Refusal(
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

        static Address of(Options options, int port) {
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
