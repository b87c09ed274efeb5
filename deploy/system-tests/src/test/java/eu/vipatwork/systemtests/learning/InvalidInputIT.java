package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.json.JsonObject;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eu.vipatwork.systemtests.server.FormClient;
import eu.vipatwork.systemtests.server.FormClient.Reply;
import eu.vipatwork.systemtests.server.RawResponse;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;
import eu.vipatwork.systemtests.server.StatementClient;

/** Invalid input is answered by a page that says so and has a link; nothing changes and nothing is lost. */
class InvalidInputIT {

    private static final String COURSE = "/courses/intermediary";
    private static final String UNIT = COURSE + "/units/costs-and-benefits";
    private static final int TEN_MEGABYTES = 10_000_000;

    private Account trainee;
    private FormClient client;
    private FormElement question;

    /** A trainee with an open long-text question. */
    @BeforeEach
    void openAQuestion() {
        trainee = SharedServer.newPerson("trainee");
        client = new FormClient(SharedServer.address()).signIn(trainee);
        client.send(FormClient.form(client.get(COURSE), "/enrolment"));
        client.send(FormClient.form(client.get(COURSE), "/costs-and-benefits/attempts"));
        question = longText();
    }

    @Test
    void anUnknownUnitIsNotFound() {
        for (String path : List.of(COURSE + "/units/nowhere", UNIT + "/nowhere", "/courses/x", "/%20")) {
            refused(client.get(path), 404, "Page not found");
        }
    }

    @Test
    void aMalformedUriIsNotFound() throws Exception {
        for (String path : List.of(
                "/%FF",
                "/%",
                "/%zz",
                "/%C0%AF",
                "/%ED%A0%80",
                "/a%00b",
                "/a%5Cb",
                "/a%2Fb",
                "/courses/..;/courses/x",
                COURSE + "/units/%E4",
                "/courses;a=%FF",
                "/..%2f..%2fWEB-INF/web.xml")) {
            RawResponse reply = RawResponse.of(SharedServer.address(), "GET " + path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.document().select("h1").text()).as(path).isEqualTo("Page not found");
            assertThat(reply.document().select("html").attr("lang")).isEqualTo("en");
            assertThat(reply.head()).as(path).contains("Content-Security-Policy: default-src 'none'", "nosniff");
            assertThat(reply.head()).as(path).doesNotContainIgnoringCase("GlassFish");
        }
        assertThat(RawResponse.of(SharedServer.address(), "POST /%FF").status()).isEqualTo(404);
    }

    @Test
    void apisAnswerUnknownPathsWithProblemDetails() throws Exception {
        for (String path : List.of("/api/nothing", "/api/%FF", "/api/releases/%", "/api/admin/%FF", "/xapi/%FF")) {
            RawResponse reply = RawResponse.of(SharedServer.address(), "GET " + path);
            assertThat(reply.status()).as(path).isIn(400, 401, 404);
            assertThat(reply.head())
                    .as(path)
                    .containsIgnoringCase("Content-Type: application/")
                    .doesNotContain("html");
            assertThat(reply.body()).as(path).contains("\"title\"");
        }
        RawResponse unknown = RawResponse.of(SharedServer.address(), "GET /api/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.head()).contains("application/problem+json");
        RawResponse wrongMethod = RawResponse.of(SharedServer.address(), "DELETE /api/publications");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.head()).contains("application/problem+json", "Allow: ");
    }

    @Test
    void anAnswerToAnotherReleasesQuestionIsRefused() {
        for (String other : List.of("which-form", "of-another-release")) {
            question.select("input[name=question]").val(other);
            refused(client.send(question), 409, "This question is not part of your edition");
        }
        assertThat(longText().select("textarea").text()).isEmpty();
    }

    @Test
    void aFormOfTenMegabytesIsTooLarge() {
        byte[] body = large();

        refused(client.post(UNIT + "/answers", body), 413, "That was too much at once");
        refused(client.postChunked(UNIT + "/answers", body), 413, "That was too much at once");
        assertThat(client.get(COURSE).status()).as("the next request").isEqualTo(200);
    }

    @Test
    void malformedTextIsRefused() {
        String name = question.select("textarea").attr("name");
        String fields = FormClient.body(question).replaceAll("&[^&=]*\\.answer=[^&]*", "");
        for (String malformed : List.of("%C3%28", "%FF", "\u00c3(", "%ED%A0%80", "%4", "%zz")) {
            refused(
                    client.post(UNIT + "/answers", fields + "&" + name + "=" + malformed),
                    400,
                    "We could not read this request");
        }
        assertThat(longText().select("textarea").text()).isEmpty();
    }

    @Test
    void aWrongMethodIsAnsweredWithTheAllowedOnes() {
        Reply toAForm = client.get(COURSE + "/enrolment");
        refused(toAForm, 405, "This address does not work that way");
        assertThat(allowed(toAForm)).contains("POST").doesNotContain("GET");

        Reply toAPage = client.post(
                COURSE, "csrf=" + question.select("input[name=csrf]").val());
        refused(toAPage, 405, "This address does not work that way");
        assertThat(allowed(toAPage)).contains("GET").doesNotContain("POST");
    }

    @Test
    void aFormWithoutItsCsrfTokenIsRefused() {
        question.select("textarea").val("Forged.");
        for (String token : List.of("", "of-another-session")) {
            question.select("input[name=csrf]").val(token);
            refused(client.send(question), 403, "This form did not come from our page");
        }
        question.select("input[name=csrf]").remove();
        refused(client.send(question), 403, "This form did not come from our page");
        assertThat(longText().select("textarea").text()).isEmpty();
    }

    @Test
    void anAnswerSurvivesTheEndOfItsSession() throws Exception {
        String text = "First I would ask the mentor: \"what does a day cost?\"\n\nÉcrit & <b>naïvement</b> – 100 %.";
        question.select("textarea").val(text);
        FormClient otherTab = client.anotherTab();
        Element out = otherTab.get(COURSE).document().selectFirst("form[action=/sign-out]");
        assertThat(otherTab.send((FormElement) out).status()).isEqualTo(303);

        Reply asked = client.send(question);
        assertThat(asked.document().select("main").text()).contains("Your session has ended");
        FormElement signIn = FormClient.form(asked, "/sign-in");
        signIn.select("input[name=email]").val(trainee.email());
        signIn.select("input[name=password]").val("wrong at first");
        Reply again = client.send(signIn);
        assertThat(again.status()).isEqualTo(422);
        signIn = FormClient.form(again, "/sign-in");
        signIn.select("input[name=email]").val(trainee.email());
        signIn.select("input[name=password]").val(trainee.password());
        Reply resumed = client.send(signIn);

        assertThat(resumed.heading()).isEqualTo("Your answer is still here");
        FormElement kept = FormClient.form(resumed, "/answers");
        assertThat(kept.select("input[name$=.answer]").val()).isEqualTo(text);
        assertThat(client.send(kept).status()).isEqualTo(303);
        assertThat(client.send(kept).status()).as("sent once more").isEqualTo(303);
        stored(text);
    }

    private void stored(String text) throws Exception {
        Reply section = client.get(sectionOfTheQuestion());
        String id = question.select("input[name=question]").val();
        Element shown = section.document().getElementById(id);
        assertThat(shown.select(".vip-typed").first().wholeText().strip()).isEqualTo(text);

        List<JsonObject> answered = new StatementClient(
                        SharedServer.address(), SharedServer.get().newKey())
                .all("&verb=http://adlnet.gov/expapi/verbs/answered").stream()
                        .filter(statement ->
                                text.equals(statement.getJsonObject("result").getString("response", "")))
                        .toList();
        assertThat(answered).hasSize(1);
    }

    private static void refused(Reply reply, int status, String heading) {
        assertThat(reply.status()).as(reply.response().request().toString()).isEqualTo(status);
        assertThat(reply.heading()).isEqualTo(heading);
        assertThat(reply.hasALink()).as("a link to continue").isTrue();
    }

    private static List<String> allowed(Reply reply) {
        return Arrays.asList(reply.header("Allow").split("\\s*,\\s*", -1));
    }

    private byte[] large() {
        byte[] body = new byte[TEN_MEGABYTES];
        Arrays.fill(body, (byte) 'a');
        byte[] beginning = (FormClient.body(question) + "&more=").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(beginning, 0, body, 0, beginning.length);
        return body;
    }

    private FormElement longText() {
        Reply page = client.get(sectionOfTheQuestion());
        Element asked = page.document().selectFirst("[data-question]:has(textarea)");
        FormElement form = (FormElement) asked.closest("form");
        FormClient.press(form, "question", asked.attr("data-question"));
        return form;
    }

    /** The first section with a long-text question. */
    private String sectionOfTheQuestion() {
        String here = client.get(UNIT).header("Location");
        Stream<String> others = client.get(here).document().select("main a[href^=" + UNIT + "/]").stream()
                .map(link -> link.attr("href"));
        return Stream.concat(Stream.of(here), others)
                .filter(path -> client.get(path).document().selectFirst("textarea, .vip-typed") != null)
                .findFirst()
                .orElseThrow();
    }
}
