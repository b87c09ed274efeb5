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

/** The client of another Learning Record Store, over HTTP. */
@ApplicationScoped
public class RemoteStore {

    private static final Logger LOG = Logger.getLogger(RemoteStore.class.getName());

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Bytes a second; the time for it stays below the lease of a target. */
    private static final long MIN_BYTES_PER_SECOND = 1 << 20;

    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(4);
    private static final int MAX_REASON_LENGTH = 500;
    private static final int UNREACHABLE = 0;

    private final AttachmentRepository attachments;
    private final XapiSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** For the CDI proxy. */
    protected RemoteStore() {
        this(null, null);
    }

    @Inject
    public RemoteStore(AttachmentRepository attachments, XapiSettings settings) {
        this.attachments = attachments;
        this.settings = settings;
    }

    /**
     * The response of the other store.
     *
     * @param status of HTTP; 0 when it did not answer
     */
    record Result(int status, String reason) {
        static Result of(ConnectionFailure failure) {
            return new Result(UNREACHABLE, failure.sentence());
        }

        boolean isAccepted() {
            return status == 200 || status == 204;
        }
    }

    /** Asks for one statement, with the target's key: 200 when address and key are right. */
    Result getOneStatement(ForwardTarget target) {
        return execute(HttpRequest.newBuilder(URI.create(statementsOf(target.endpoint()) + "?limit=1"))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + credentials(target))
                .header("X-Experience-API-Version", "1.0.3")
                .GET()
                .build());
    }

    /**
     * With the stored attachments of the statements. Any statement of version 2.0 makes it a request of version 2.0.
     */
    Result send(ForwardTarget target, List<StoredStatement> statements) {
        ArrayNode body = Json.array();
        boolean isVersion2 = false;
        Set<String> files = new TreeSet<>();
        for (StoredStatement statement : statements) {
            ObjectNode copy = Json.object();
            copy.setAll(statement.json());
            copy.remove(List.of("stored", "authority"));
            isVersion2 |= copy.path("version").asText().startsWith("2");
            body.add(copy);
            files.addAll(DeclaredAttachments.hashes(copy));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(statementsOf(target.endpoint()))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + credentials(target))
                .header("X-Experience-API-Version", isVersion2 ? "2.0.0" : "1.0.3");
        List<AttachmentRepository.Kept> stored = files.isEmpty() ? List.of() : attachments.of(target.tenant(), files);
        if (stored.isEmpty()) {
            return execute(request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                    .build());
        }
        return send(request, MultipartBody.of(Json.write(body), target.tenant(), stored, attachments));
    }

    /** Through a file: the other side may be slow, and no database connection is held meanwhile. */
    private Result send(HttpRequest.Builder request, MultipartBody body) {
        Path file = null;
        try {
            Path folder = Files.createDirectories(settings.data().resolve("xapi-outgoing"));
            file = Files.createTempFile(folder, "request", "");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                body.writeTo(out);
            }
            Duration forBytes = Duration.ofSeconds(Files.size(file) / MIN_BYTES_PER_SECOND);
            Duration timeout = TIMEOUT.plus(forBytes);
            return execute(request.timeout(timeout.compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : timeout)
                    .header("Content-Type", body.contentType())
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "attachments to be forwarded could not be read", e);
            return new Result(UNREACHABLE, "the attachments could not be read");
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

    private Result execute(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Result(response.statusCode(), shortened(response.statusCode() + " " + response.body()));
        } catch (IOException e) {
            return Result.of(ConnectionFailure.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.of(ConnectionFailure.STOPPED);
        }
    }

    private static URI statementsOf(URI endpoint) {
        String text = endpoint.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + "statements");
    }

    private static String shortened(String text) {
        return text.length() > MAX_REASON_LENGTH ? text.substring(0, MAX_REASON_LENGTH) : text;
    }
}
