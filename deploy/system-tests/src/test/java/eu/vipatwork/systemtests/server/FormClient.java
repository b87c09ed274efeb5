package eu.vipatwork.systemtests.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** An HTTP client for forms, which can also send what no browser sends. It does not follow redirects. */
public final class FormClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public FormClient(URI site) {
        this.site = site;
    }

    public FormClient signIn(Account account) {
        FormElement form = form(get("/sign-in"), "/sign-in");
        form.select("input[name=email]").val(account.email());
        form.select("input[name=password]").val(account.password());
        Reply reply = send(form);
        if (reply.status() != 303) {
            throw new AssertionError(account.email() + " could not sign in: " + reply.status());
        }
        return this;
    }

    /** Another client with a copy of the cookies, as a second tab. */
    public FormClient anotherTab() {
        FormClient other = new FormClient(site);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(site, cookie));
        return other;
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Reply send(FormElement form) {
        return post(form.attr("action"), body(form));
    }

    public Reply post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Reply post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), "application/x-www-form-urlencoded");
    }

    /** Sends the body without a Content-Length. */
    public Reply postChunked(String path, byte[] body) {
        return send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "application/x-www-form-urlencoded");
    }

    public Reply send(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "text/html")
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static FormElement form(Reply page, String actionEnd) {
        var form = page.document().selectFirst("main form[action$=" + actionEnd + "]");
        if (form == null) {
            throw new AssertionError(
                    "no form to " + actionEnd + " on: " + page.document().body().text());
        }
        return (FormElement) form;
    }

    /** Adds the name and value of a button, as a browser does for the pressed one. */
    public static void press(FormElement form, String name, String value) {
        form.addElement(form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", name)
                .val(value));
    }

    public static String body(FormElement form) {
        return form.formData().stream()
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An answer. */
    public record Reply(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Document document() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        public String heading() {
            return document().select("main h1").text();
        }

        /** Whether it is one of our pages, with a link. */
        public boolean hasALink() {
            return header("Content-Type").startsWith("text/html")
                    && !document().select("main a[href^=/]").isEmpty();
        }
    }
}
