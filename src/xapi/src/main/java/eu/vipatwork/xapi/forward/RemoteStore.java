package eu.vipatwork.xapi.forward;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.MultipartBody;
import eu.vipatwork.xapi.store.StoredStatement;

/** Speaks to another Learning Record Store over HTTP. */
@ApplicationScoped
public class RemoteStore {

    private static final Logger LOG = Logger.getLogger(RemoteStore.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Bytes a second; below the lease of a target in any case. */
    private static final long SLOWEST = 1 << 20;

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int LONGEST_REASON = 500;
    private static final int UNREACHABLE = 0;

    private final AttachmentRepository attachments;
    private final XapiSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** For the proxy. */
    protected RemoteStore() {
        this(null, null);
    }

    @Inject
    public RemoteStore(AttachmentRepository attachments, XapiSettings settings) {
        this.attachments = attachments;
        this.settings = settings;
    }

    /**
     * What the other store said.
     *
     * @param status of HTTP; 0 when it did not answer
     */
    record Answer(int status, String reason) {
        static Answer of(ConnectionFailure silence) {
            return new Answer(UNREACHABLE, silence.sentence());
        }

        boolean isTaken() {
            return status == 200 || status == 204;
        }
    }

    /** Asks for one statement, with the target's key: 200 when address and key are right. */
    Answer greet(ForwardTarget target) {
        return ask(HttpRequest.newBuilder(URI.create(statementsOf(target.endpoint()) + "?limit=1"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials(target))
                .header("X-Experience-API-Version", "1.0.3")
                .GET()
                .build());
    }

    /** With the attachments that are kept of them. Statements of version 2.0 among them make it a request of version 2.0. */
    Answer send(ForwardTarget target, List<StoredStatement> statements) {
        ArrayNode body = Json.array();
        boolean second = false;
        Set<String> files = new TreeSet<>();
        for (StoredStatement statement : statements) {
            ObjectNode copy = Json.object();
            copy.setAll(statement.json());
            copy.remove(List.of("stored", "authority"));
            second |= copy.path("version").asText().startsWith("2");
            body.add(copy);
            files.addAll(DeclaredAttachments.hashes(copy));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(statementsOf(target.endpoint()))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials(target))
                .header("X-Experience-API-Version", second ? "2.0.0" : "1.0.3");
        List<AttachmentRepository.Kept> kept = files.isEmpty() ? List.of() : attachments.of(target.tenant(), files);
        if (kept.isEmpty()) {
            return ask(request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                    .build());
        }
        return send(request, MultipartBody.of(Json.write(body), target.tenant(), kept, attachments));
    }

    /** By way of a file: the other side may be slow, and nobody holds a database connection open for it. */
    private Answer send(HttpRequest.Builder request, MultipartBody body) {
        Path file = null;
        try {
            Path folder = Files.createDirectories(settings.data().resolve("xapi-outgoing"));
            file = Files.createTempFile(folder, "request", "");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                body.writeTo(out);
            }
            Duration forBytes = Duration.ofSeconds(Files.size(file) / SLOWEST);
            Duration patience = PATIENCE.plus(forBytes);
            return ask(request.timeout(patience.compareTo(LONGEST) > 0 ? LONGEST : patience)
                    .header("Content-Type", body.contentType())
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "attachments to be sent could not be read", e);
            return new Answer(UNREACHABLE, "the attachments could not be read");
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String credentials(ForwardTarget target) {
        return Base64.getEncoder()
                .encodeToString((target.user() + ":" + target.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private Answer ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), shortened(answer.statusCode() + " " + answer.body()));
        } catch (IOException e) {
            return Answer.of(ConnectionFailure.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(ConnectionFailure.STOPPED);
        }
    }

    private static URI statementsOf(URI endpoint) {
        String text = endpoint.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + "statements");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
