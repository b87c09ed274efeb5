package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** Password guessing at one account, over HTTP, from many addresses. */
class PasswordGuessingIT {

    private static final int GUESSES = 1_000;
    private static final int AT_ONCE = 20;

    private static ReverseProxy proxy;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    @BeforeAll
    static void startProxy() throws IOException {
        proxy = ReverseProxy.before(SharedServer.address());
    }

    @AfterAll
    static void close() throws IOException {
        proxy.close();
    }

    @Test
    void aThousandGuessesNeitherOpenAnAccountNorLockItsOwnerOut() throws Exception {
        Account owner = NewPerson.trainee();
        String device = cookie(signIn(owner.email(), owner.password(), "192.0.2.7", ""), "device");

        long began = System.nanoTime();
        int checked = 0;
        for (int guess = 0; guess < GUESSES; guess += AT_ONCE) {
            for (HttpResponse<String> answer : guesses(owner, guess)) {
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as("after " + guess + " guesses")
                        .noneMatch(cookie -> cookie.startsWith("session="));
                assertThat(answer.statusCode()).isIn(422, 429);
                checked += answer.statusCode() == 422 ? 1 : 0;
            }
            if (guess % 200 == 0) {
                HttpResponse<String> own = signIn(owner.email(), owner.password(), "192.0.2.7", "device=" + device);
                assertThat(own.statusCode()).as("the owner, after " + guess).isEqualTo(303);
                device = cookie(own, "device");
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).as("a thousand guesses").isLessThan(Duration.ofMinutes(1));
        assertThat(checked).as("guesses that were checked").isEqualTo(10);
        assertThat(signIn(owner.email(), owner.password(), "198.51.7.7", "").statusCode())
                .as("the right password, from an unknown device")
                .isEqualTo(429);
    }

    @Test
    void forwardedAddressesAreTrustedOnlyFromTheNamedProxy() throws Exception {
        Account person = NewPerson.trainee();
        String through = cookie(signIn(person.email(), person.password(), "203.0.113.50", ""), "session");
        assertThat(addresses(through)).containsExactly("203.0.113.50");

        HttpResponse<String> direct = client.send(
                request(SharedServer.address(), person.email(), person.password(), "203.0.113.66", ""),
                BodyHandlers.ofString());
        assertThat(addresses(cookie(direct, "session"))).containsExactlyInAnyOrder("203.0.113.50", "127.0.0.1");

        String madeUp = cookie(signIn(person.email(), person.password(), "203.0.113.99, 203.0.113.51", ""), "session");
        assertThat(addresses(madeUp))
                .as("the client's own claim comes before the address that the proxy adds")
                .contains("203.0.113.51")
                .doesNotContain("203.0.113.99");
    }

    /** Sends guesses at once; in the second half of the test they are right. */
    private List<HttpResponse<String>> guesses(Account owner, int first) {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int guess = first; guess < first + AT_ONCE; guess++) {
            String password = guess < GUESSES / 2 ? "wrong guess " + guess : owner.password();
            String address = "198.51." + guess % 250 + "." + (1 + guess / 250);
            all.add(client.sendAsync(
                    request(proxy.address(), owner.email(), password, address, ""), BodyHandlers.ofString()));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private HttpResponse<String> signIn(String email, String password, String from, String cookies)
            throws IOException, InterruptedException {
        return client.send(request(proxy.address(), email, password, from, cookies), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI site, String email, String password, String from, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("email=" + encoded(email) + "&password=" + encoded(password)));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return request.build();
    }

    /** The network addresses in the list of a person's own sessions. */
    private List<String> addresses(String session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(SharedServer.address().resolve("/account"))
                .header("Cookie", "session=" + session)
                .build();
        return Jsoup.parse(client.send(request, BodyHandlers.ofString()).body())
                .select("section[aria-labelledby=sessions] li .vip-small")
                .eachText()
                .stream()
                .map(text -> text.substring(0, text.indexOf(',')))
                .toList();
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + ": " + answer.statusCode()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
