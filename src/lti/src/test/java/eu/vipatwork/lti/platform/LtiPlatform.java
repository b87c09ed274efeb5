package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A platform on this machine: signs real tokens, serves its key set and rejects every request that breaks the
 * specifications. Tests of this module call {@link #authorize} in place of a browser; browser tests use the pages of
 * {@link PlatformWebPages}.
 */
public final class LtiPlatform implements AutoCloseable {

    static {
        // The JDK's server sends headers and body apart; without this, 40 ms pass between them (delayed
        // acknowledgement).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Generating a key takes half a second, so all platforms begin with the same one. */
    private static final RSAKey FIRST = newKey();

    private final HttpServer server;
    private final InstantSource clock;
    private final Map<String, PlatformTool> tools = new ConcurrentHashMap<>();
    private final Map<String, PlatformLaunch> launches = new ConcurrentHashMap<>();
    private final List<RSAKey> keys = new CopyOnWriteArrayList<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger keySetReads = new AtomicInteger();
    private final PlatformFaults trouble = new PlatformFaults(this);
    private final PlatformTokens tokens = new PlatformTokens(this);
    private final PlatformGradebook gradebook = new PlatformGradebook(this);
    private final PlatformMemberships members = new PlatformMemberships(this);
    private final PlatformDeepLinking returns = new PlatformDeepLinking(this);

    private LtiPlatform(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "platform");
            thread.setDaemon(true);
            return thread;
        }));
        keys.add(FIRST);
    }

    /** Starts on a free port of 127.0.0.1. */
    public static LtiPlatform start(InstantSource clock) {
        LtiPlatform platform = new LtiPlatform(clock);
        platform.serve("/keys", exchange -> {
            platform.keySetReads.incrementAndGet();
            answer(exchange, 200, "application/json", platform.keySet().toString());
        });
        new PlatformWebPages(platform).serve();
        platform.returns.serve();
        new PlatformRegistrations(platform).serve();
        platform.tokens.serve();
        platform.gradebook.serve();
        platform.members.serve();
        platform.server.start();
        return platform;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public URI at(String path) {
        return URI.create(issuer() + path);
    }

    /** Adds a tool as an administrator of the platform would. */
    public PlatformTool add(PlatformTool tool) {
        tools.put(tool.clientId(), tool);
        return tool;
    }

    PlatformTool tool(String clientId) {
        PlatformTool tool = tools.get(String.valueOf(clientId));
        PlatformRejection.unless(tool != null, "client_id is not known");
        return tool;
    }

    /** Adds an address; a {@link PlatformRejection} of the handler is answered by 400 and recorded. */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try {
                handler.handle(exchange);
            } catch (PlatformRejection complaint) {
                complaints.add(complaint.getMessage());
                answer(exchange, 400, "text/plain", complaint.getMessage());
            } catch (RuntimeException e) {
                complaints.add(e.toString());
                answer(exchange, 500, "text/plain", e.toString());
            } finally {
                exchange.close();
            }
        });
    }

    /** The rules by which requests were rejected. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public PlatformLaunch launch(PlatformTool tool, PlatformMember member, String target) {
        PlatformLaunch launch =
                new PlatformLaunch(Integer.toString(numbers.incrementAndGet()), tool, member, issuer(), target);
        launches.put(launch.id, launch);
        return launch;
    }

    PlatformLaunch launch(String id) {
        PlatformLaunch launch = launches.get(String.valueOf(id));
        PlatformRejection.unless(launch != null, "no such launch");
        return launch;
    }

    /** Signs with a new key from now on; the old ones remain in the key set. */
    public void rotateKey() {
        keys.add(newKey());
    }

    /** Removes the older keys from the key set. */
    public void forgetOldKeys() {
        keys.subList(0, keys.size() - 1).clear();
    }

    /** The current signing key, with its private part. */
    public RSAKey key() {
        return keys.get(keys.size() - 1);
    }

    public JWKSet keySet() {
        return new JWKSet(keys.stream()
                .map(key -> (com.nimbusds.jose.jwk.JWK) key.toPublicJWK())
                .toList());
    }

    /** How often the key set was fetched. */
    public int keySetReads() {
        return keySetReads.get();
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The authorization endpoint (IMS Security Framework 1.0, 5.1.1.2 and 5.1.1.3).
     *
     * @return what the browser posts to the tool: {@code id_token} and {@code state}
     * @throws PlatformRejection when the request breaks a rule
     */
    public Map<String, String> authorize(URI request) {
        Map<String, String> asked = PlatformQuery.of(request.getRawQuery());
        PlatformTool tool = tool(asked.get("client_id"));
        PlatformRejection.unless("openid".equals(asked.get("scope")), "scope must be exactly openid");
        PlatformRejection.unless("id_token".equals(asked.get("response_type")), "response_type must be id_token");
        PlatformRejection.unless("form_post".equals(asked.get("response_mode")), "response_mode must be form_post");
        PlatformRejection.unless("none".equals(asked.get("prompt")), "prompt must be none");
        PlatformRejection.unless(
                tool.redirects().contains(URI.create(String.valueOf(asked.get("redirect_uri")))),
                "redirect_uri is not registered");
        PlatformRejection.unless(!asked.getOrDefault("state", "").isEmpty(), "state is missing");
        PlatformRejection.unless(asked.getOrDefault("nonce", "").length() >= 16, "nonce is missing or short");
        PlatformRejection.unless(nonces.add(asked.get("nonce")), "nonce was used before");
        PlatformLaunch launch = launches.values().stream()
                .filter(one ->
                        String.valueOf(one.initiation.get("lti_message_hint")).equals(asked.get("lti_message_hint")))
                .findFirst()
                .orElseThrow(() -> new PlatformRejection("lti_message_hint is not echoed verbatim"));
        PlatformRejection.unless(
                launch.member.subject().equals(asked.get("login_hint")), "login_hint is not echoed verbatim");
        Set<String> known = new HashSet<>(Set.of(
                "scope",
                "response_type",
                "response_mode",
                "prompt",
                "redirect_uri",
                "state",
                "nonce",
                "client_id",
                "login_hint",
                "lti_message_hint"));
        PlatformRejection.unless(known.containsAll(asked.keySet()), "there are unknown parameters");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id_token", idToken(launch, asked.get("nonce")));
        form.put("state", asked.get("state"));
        return form;
    }

    /** Whether the launch of this request waits for a click. */
    boolean pauses(URI request) {
        String hint = PlatformQuery.of(request.getRawQuery()).get("lti_message_hint");
        return launches.values().stream()
                .anyMatch(one ->
                        one.pause && one.initiation.get("lti_message_hint").equals(hint));
    }

    /** A token for this launch, with the changes of the test. */
    public String idToken(PlatformLaunch launch, String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(launch.member.subject())
                .audience(launch.tool.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("name", launch.member.name())
                .claim("email", launch.member.email());
        launch.claims.forEach(claims::claim);
        try {
            SignedJWT token = new SignedJWT(
                    launch.bendHeader.apply(launch.header(key().getKeyID())).build(),
                    launch.bend.apply(claims).build());
            token.sign(new RSASSASigner(key()));
            return launch.bendToken.apply(token.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The faults of its services. */
    public PlatformFaults trouble() {
        return trouble;
    }

    public PlatformTokens tokens() {
        return tokens;
    }

    public PlatformDeepLinking returns() {
        return returns;
    }

    public PlatformGradebook gradebook() {
        return gradebook;
    }

    public PlatformMemberships members() {
        return members;
    }

    Instant now() {
        return clock.instant();
    }

    public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type.startsWith("text/") ? type + "; charset=UTF-8" : type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
