package eu.vipatwork.systemtests.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** An HTTP client with one role, or not signed in; signs in again after a request that ended the session. */
final class RoleClient {

    private final String role;
    private final Account account;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private String token = "";

    private RoleClient(String role, Account account) {
        this.role = role;
        this.account = account;
    }

    static RoleClient anonymous() {
        return new RoleClient(null, null);
    }

    static RoleClient withRole(String role, Account account) {
        return new RoleClient(role, account);
    }

    /** Null if not signed in. */
    String role() {
        return role;
    }

    /** The answer of a route. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        boolean isPage() {
            return header("Content-Type").startsWith("text/html");
        }

        Document page() {
            return Jsoup.parse(response.body(), "/");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Asked to sign in first: sent there, or shown the form with what was on its mode. */
        boolean redirectsToSignIn() {
            return header("Location").contains("/sign-in?next=")
                    || (isPage() && page().text().contains("Your session has ended"));
        }

        boolean isForbidden() {
            return status() == 403;
        }
    }

    Answer asks(String path) {
        return sends("GET", path, null, "");
    }

    /** Signs in first if the client has an account. */
    Answer opens(String path) {
        signIn();
        return asks(path);
    }

    /** Sends one of our forms with these fields: names and values in turn. */
    Answer sends(String path, List<String> fields) {
        signIn();
        StringBuilder body = new StringBuilder(form("csrf", token));
        for (int i = 0; i < fields.size(); i += 2) {
            body.append('&').append(form(fields.get(i), fields.get(i + 1)));
        }
        return sendsBody("POST", path, "application/x-www-form-urlencoded", body.toString());
    }

    /** Uploads a file of this size. */
    Answer uploads(String path, int bytes) {
        signIn();
        String body = "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n"
                + "a".repeat(bytes) + "\r\n--cut--\r\n";
        return sendsBody("POST", path, "multipart/form-data; boundary=cut", body);
    }

    /** With the CSRF token of the session. */
    Answer uses(ApplicationRoute route, String path) {
        signIn();
        if (!route.isChange()) {
            return asks(path);
        }
        return sends(route.method(), path, route.method().equals("DELETE") ? null : route.sends(), token);
    }

    /** Without the CSRF token, as a form of another site. */
    Answer forges(ApplicationRoute route, String path, String... headers) {
        signIn();
        return sends(route.method(), path, route.sends(), "", headers);
    }

    private void signIn() {
        if (account != null
                && cookies.getCookieStore().getCookies().stream()
                        .noneMatch(cookie -> cookie.getName().equals("session"))) {
            sendsBody(
                    "POST",
                    "/sign-in",
                    "application/x-www-form-urlencoded",
                    form("email", account.email()) + "&" + form("password", account.password()));
            token = asks("/account").page().body().attr("data-csrf");
        }
    }

    private Answer sends(String method, String path, String type, String csrf, String... headers) {
        String body = "";
        String sent = type;
        if ("application/x-www-form-urlencoded".equals(type)) {
            body = form("csrf", csrf);
        } else if ("multipart/form-data".equals(type)) {
            sent = type + "; boundary=cut";
            body = "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf + "\r\n--cut--\r\n";
        } else if (type != null && !csrf.isEmpty()) {
            headers = new String[] {"X-CSRF-Token", csrf};
        }
        return sendsBody(method, path, sent, body, headers);
    }

    private Answer sendsBody(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SharedServer.address() + path))
                .header("Accept", "text/html, */*;q=0.5")
                .header("Accept-Language", "en")
                .header("X-Experience-API-Version", "1.0.3")
                .method(method, type == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
