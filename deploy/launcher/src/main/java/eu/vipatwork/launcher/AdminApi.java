package eu.vipatwork.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.HttpsURLConnection;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

/** A client of the running server's administration API, which asks for the token in the data folder. */
public final class AdminApi {

    static final int OK = 200;

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 600_000;

    private final URI address;
    private final String token;
    private final Path certificate;

    private AdminApi(URI address, String token, Path certificate) {
        this.address = address;
        this.token = token;
        this.certificate = certificate;
    }

    static AdminApi of(DataFolder data, URI address) {
        String token = data.read(DataFolder.ADMIN_TOKEN).orElseThrow();
        return new AdminApi(address, token, data.path().resolve(DataFolder.CERTIFICATE));
    }

    /** @throws LauncherException when no server runs on this data folder, or its token cannot be read */
    public static AdminApi ofRunningServer(Path data) {
        Path address = data.resolve(DataFolder.ADDRESS);
        if (!Files.exists(address)) {
            throw new LauncherException(
                    ExitCode.FAILED,
                    "No server runs on the data folder " + data + ". Start it with deploy/run, or name another folder"
                            + " with --data.");
        }
        try {
            return new AdminApi(
                    URI.create(Files.readString(address).strip()),
                    Files.readString(data.resolve(DataFolder.ADMIN_TOKEN)).strip(),
                    data.resolve(DataFolder.CERTIFICATE));
        } catch (IOException e) {
            throw new LauncherException(
                    ExitCode.FAILED,
                    "The file " + data.resolve(DataFolder.ADMIN_TOKEN) + " cannot be read: run this as the user that"
                            + " runs the server.",
                    e);
        }
    }

    /** Whether the application reports that it is ready. */
    boolean isReady() {
        try {
            HttpURLConnection connection = open("/health/ready");
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Fetches a page and ignores the answer. */
    void fetch(String path) {
        try (InputStream body = open(path).getInputStream()) {
            body.readAllBytes();
        } catch (IOException e) {
            // A page that does not exist loads classes, too.
            return;
        }
    }

    /** @throws LauncherException when the server does not answer */
    public Reply post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** As {@link #post(String, String)}, with bytes of another media type. */
    public Reply post(String path, byte[] content, String type) {
        try {
            HttpURLConnection connection = send(path, content, type);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Reply(status, body == null ? new byte[0] : body.readAllBytes());
            }
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    /**
     * Copies a long answer to a stream as it arrives.
     *
     * @return the number of bytes
     * @throws LauncherException when the server does not answer, or refuses
     */
    public long copy(String path, String json, OutputStream out) {
        try {
            HttpURLConnection connection = send(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
            int status = connection.getResponseCode();
            if (status >= 400) {
                byte[] body = connection.getErrorStream() == null
                        ? new byte[0]
                        : connection.getErrorStream().readAllBytes();
                throw new LauncherException(ExitCode.FAILED, new Reply(status, body).problem());
            }
            try (InputStream body = connection.getInputStream()) {
                return body.transferTo(out);
            }
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    private HttpURLConnection send(String path, byte[] content, String type) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", type);
        connection.setRequestProperty("Accept", "application/json, application/problem+json, */*;q=0.5");
        connection.setFixedLengthStreamingMode(content.length);
        connection.getOutputStream().write(content);
        return connection;
    }

    private LauncherException noAnswer(IOException e) {
        return new LauncherException(
                ExitCode.FAILED, "The server at " + address + " does not answer: " + e.getMessage(), e);
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        if (connection instanceof HttpsURLConnection secure) {
            PinnedCertificate.trust(secure, certificate);
        }
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        return connection;
    }

    /** The server's answer. */
    public record Reply(int status, byte[] body) {

        /** The body as JSON; an empty object when it is not JSON. */
        public JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            } catch (JsonException e) {
                return JsonObject.EMPTY_JSON_OBJECT;
            }
        }

        /** Why the server refused: the detail or title of the problem (RFC 9457). */
        public String problem() {
            JsonObject problem = json();
            return problem.getString("detail", problem.getString("title", "the server answered " + status + "."));
        }
    }
}
