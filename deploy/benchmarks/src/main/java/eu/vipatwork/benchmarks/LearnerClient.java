package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A learner over plain HTTP: reads pages and sends their forms, as a browser without JavaScript does. */
public final class LearnerClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int SEE_OTHER = 303;

    /** Shared by all learners, because each client has a thread; each learner has its own cookies. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final CookieManager cookies = new CookieManager();
    private final URI site;

    public LearnerClient(URI site) {
        this.site = site;
    }

    /** @throws IllegalStateException when the account is refused */
    public LearnerClient signIn(String email, String password) {
        FormElement form = form(page("/sign-in"), "/sign-in");
        form.select("input[name=email]").val(email);
        form.select("input[name=password]").val(password);
        HttpResponse<String> answer = send(form);
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(email + " could not sign in: " + answer.statusCode());
        }
        return this;
    }

    public void enrol(String course) {
        requireAccepted(send(form(page("/courses/" + course), "/enrolment")));
    }

    /** Begins a unit; returns the addresses of its sections. */
    public List<String> begin(String course, String unit) {
        Document outline = page("/courses/" + course);
        requireAccepted(send(form(outline, "/units/" + unit + "/attempts")));
        return page("/courses/" + course + "/units/" + unit).select("a[href*=/units/" + unit + "/]").stream()
                .map(link -> link.attr("href").replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    /** For each open question of this page, its form with the answer filled in and the button pressed. */
    public List<FormElement> openQuestions(String section) {
        Document page = page(section);
        List<FormElement> forms = new ArrayList<>();
        for (String question :
                page.select("[data-question]:has(input[name$=.open])").eachAttr("data-question")) {
            FormElement form = form(Jsoup.parse(page.outerHtml(), page.baseUri()), "/answers");
            fillIn(form.selectFirst("[data-question=" + question + "]"));
            form.addElement(form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", "question")
                    .val(question));
            forms.add(form);
        }
        return forms;
    }

    /** Sends a form; the status is 303 if it was accepted. */
    public HttpResponse<String> send(FormElement form) {
        String body = form.formData().stream().map(LearnerClient::encoded).collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(site.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form that must be accepted. */
    void submit(FormElement form) {
        requireAccepted(send(form));
    }

    /** Fetches a page, which must exist. */
    void fetch(String path) {
        int status = exchange(HttpRequest.newBuilder(site.resolve(path))).statusCode();
        if (status != 200) {
            throw new IllegalStateException(status + " for " + path);
        }
    }

    /** The body of any answer. */
    String read(String path) {
        return exchange(HttpRequest.newBuilder(site.resolve(path))).body();
    }

    /** A page, following redirects. */
    public Document page(String path) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(site.resolve(path)));
        while (answer.statusCode() == SEE_OTHER || answer.statusCode() == 302) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = exchange(HttpRequest.newBuilder(next));
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return Jsoup.parse(answer.body(), site.toString());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        request.timeout(TIMEOUT).header("Accept", "text/html, */*;q=0.5");
        try {
            cookies.get(site, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            cookies.put(site, answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireAccepted(HttpResponse<String> answer) {
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(answer.statusCode() + " for " + answer.uri());
        }
    }

    private static FormElement form(Document page, String actionEnd) {
        Element form = page.selectFirst("form[action$=" + actionEnd + "]");
        if (form == null) {
            throw new IllegalStateException("no form to " + actionEnd + " on " + page.title());
        }
        return (FormElement) form;
    }

    private static void fillIn(Element form) {
        form.select("input[type=radio], input[type=checkbox]").stream()
                .limit(1)
                .forEach(choice -> choice.attr("checked", true));
        int number = 0;
        for (Element select : form.select("select")) {
            List<Element> options = select.select("option").stream()
                    .filter(option -> !option.val().isEmpty())
                    .toList();
            select.select("option").removeAttr("selected");
            options.get(number++ % options.size()).attr("selected", true);
        }
        form.select("input[type=text], input:not([type])").val("7");
        form.select("textarea").val("An answer of my own, in a sentence.");
    }

    private static String encoded(KeyVal field) {
        return URLEncoder.encode(field.key(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.value(), StandardCharsets.UTF_8);
    }
}
