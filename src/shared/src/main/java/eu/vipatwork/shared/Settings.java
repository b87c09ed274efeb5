package eu.vipatwork.shared;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How this installation is set up: the system properties that begin with {@code vipatwork.}, which the launcher or the
 * JVM options of a stock server set. They are read once, at the start; a wrong value is refused with a sentence that
 * names its property. No other class reads them.
 *
 * <p>The bean comes from {@link SettingsProducer}. MicroProfile Config would do the same in the server, but the tests
 * run without it, and it would report a wrong value when the value is first injected.
 */
public final class Settings {

    private static final int RECOMMENDED_PASSWORD_MEMORY_KIB = 19 * 1024;

    private final Path dataFolder;
    private final URI baseUrl;
    private final Set<String> trustedProxies;
    private final boolean allowPrivateAddresses;
    private final Optional<Path> sources;
    private final Optional<URI> mailServer;
    private final Optional<String> mailSender;
    private final int passwordMemoryKib;
    private final Duration secondFactorGrace;
    private final Optional<OperatorContact> operatorContact;
    private final Xapi xapi;

    private Settings(SettingsReader read) {
        dataFolder = read.path("data").orElse(Path.of("data")).toAbsolutePath();
        baseUrl = read.webAddress("base-url").orElse(URI.create("http://localhost:8080"));
        trustedProxies = Arrays.stream(read.text("trusted-proxies").orElse("").split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        allowPrivateAddresses = read.yesOrNo("allow-private-platforms", false);
        sources = read.path("sources");
        mailServer = read.address("mail.server", "smtp", "smtps");
        mailSender = read.text("mail.sender");
        if (mailServer.isPresent() && mailSender.isEmpty()) {
            throw read.refused("mail.sender", "must be set where vipatwork.mail.server is set");
        }
        passwordMemoryKib =
                (int) read.number("password-memory-kib", 8, Integer.MAX_VALUE, RECOMMENDED_PASSWORD_MEMORY_KIB);
        secondFactorGrace = Duration.ofDays(read.number("second-factor.grace-days", 0, 3_650, 7));
        operatorContact = read.text("operator.contact").map(value -> OperatorContact.parse(value)
                .orElseThrow(() -> read.refused(
                        "operator.contact", "must be an e-mail or web address, or a name with one: Name <address>")));
        xapi = new Xapi(
                read.number("xapi.largest-body", 1, Integer.MAX_VALUE, 16L << 20),
                read.number("xapi.largest-attachments", 1, Long.MAX_VALUE, 1L << 30),
                (int) read.number("xapi.largest-batch", 1, Integer.MAX_VALUE, 5_000),
                (int) read.number("xapi.requests-per-second", 0, Integer.MAX_VALUE, 0),
                read.webAddress("xapi.issuer").map(URI::toString),
                read.text("xapi.audience"));
    }

    /**
     * Reads the system properties.
     *
     * @throws IllegalArgumentException when one has a wrong value
     */
    public static Settings ofSystem() {
        Properties system = System.getProperties();
        return new Settings(new SettingsReader(system::getProperty));
    }

    /**
     * Reads these properties, for tests.
     *
     * @param properties with their whole names, such as {@code vipatwork.data}
     * @throws IllegalArgumentException when one has a wrong value
     */
    public static Settings of(Map<String, String> properties) {
        return new Settings(new SettingsReader(properties::get));
    }

    /** {@code vipatwork.data}: the folder that holds everything that must survive; {@code data} by default. */
    public Path dataFolder() {
        return dataFolder;
    }

    /**
     * {@code vipatwork.base-url}: the address of the site as its users know it, without a slash at the end. Links that
     * leave the site begin with it, and so do the names of its accounts in learning records.
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Whether the site is reached by TLS, so that cookies may be bound to it. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** {@code vipatwork.trusted-proxies}: the addresses whose forwarded headers are believed, separated by commas. */
    public Set<String> trustedProxies() {
        return trustedProxies;
    }

    /** {@code vipatwork.allow-private-platforms}: whether requests to private network addresses are allowed. */
    public boolean allowPrivateAddresses() {
        return allowPrivateAddresses;
    }

    /** {@code vipatwork.sources}: the top of the source tree; set in development mode only. */
    public Optional<Path> sources() {
        return sources;
    }

    /** {@code vipatwork.mail.server}: {@code smtp://user:password@host:587} or {@code smtps://user:password@host}. */
    public Optional<URI> mailServer() {
        return mailServer;
    }

    /** {@code vipatwork.mail.sender}: the address that e-mails come from; set where there is a mail server. */
    public Optional<String> mailSender() {
        return mailSender;
    }

    /** {@code vipatwork.password-memory-kib}: the memory of one Argon2id hash; the recommended 19 MiB by default. */
    public int passwordMemoryKib() {
        return passwordMemoryKib;
    }

    /** {@code vipatwork.second-factor.grace-days}: how long staff may sign in without a second factor; 7 by default. */
    public Duration secondFactorGrace() {
        return secondFactorGrace;
    }

    /**
     * {@code vipatwork.operator.contact}: whom people ask for help or an account, as {@code Name <address>} or an e-mail
     * or web address alone.
     */
    public Optional<OperatorContact> operatorContact() {
        return operatorContact;
    }

    /** The limits and the token issuer of the Learning Record Store. */
    public Xapi xapi() {
        return xapi;
    }

    /**
     * The properties that begin with {@code vipatwork.xapi.}.
     *
     * @param largestBody of statements without attachments, or of a document, in bytes; 16 MiB by default
     * @param largestAttachments of a body with attachments, in bytes; 1 GiB by default
     * @param largestBatch statements in one request; 5,000 by default
     * @param requestsPerSecond of one key, on average over ten seconds; 0, the default, for no limit
     * @param issuer the OpenID Connect issuer whose tokens are accepted
     * @param audience that such a token must name, where it is not the base URL
     */
    public record Xapi(
            long largestBody,
            long largestAttachments,
            int largestBatch,
            int requestsPerSecond,
            Optional<String> issuer,
            Optional<String> audience) {}
}
