package eu.vipatwork.site.http;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.site.Form;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;

/** A form is read once; what is too large or malformed is refused by a page that says so. */
class FormFilterTest {

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

    @Test
    void fieldsKeepTheirOrderAndTheirValues() {
        FakeRequest request = FakeRequest.post("/notes?page=2", "name", " Päivi ", "tick", "a", "tick", "b");
        Form form = request.context().form();
        assertThat(form.text("name")).isEqualTo("Päivi");
        assertThat(form.raw("name")).isEqualTo(" Päivi ");
        assertThat(form.all("tick")).containsExactly("a", "b");
        assertThat(form.text("absent")).isEmpty();
        assertThat(request.context().path()).isEqualTo("/notes?page=2");
        assertThat(request.aborted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void aFormMayHaveAMillionBytes(int more, boolean accepted) {
        byte[] body = ("text=" + "x".repeat(FormFilter.LIMIT - 5 + more)).getBytes(StandardCharsets.UTF_8);
        FakeRequest declared = FakeRequest.post("/notes").body(FORM, body);
        FakeRequest streamed = FakeRequest.post("/notes").body(FORM, body).withoutLength();
        for (FakeRequest request : new FakeRequest[] {declared, streamed}) {
            boolean read = !request.context().form().text("text").isEmpty();
            assertThat(read).isEqualTo(accepted);
            assertThat(request.aborted().isEmpty()).isEqualTo(accepted);
            if (!accepted) {
                RenderedPage page =
                        new TestSite().render(request, request.aborted().orElseThrow());
                assertThat(page.status()).isEqualTo(413);
                assertThat(page.heading()).isEqualTo(text("refusal.too-large.title"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%zz", "text=%C3", "text=%FF", "text=\u00ff"})
    void aMalformedFormIsRefused(String body) {
        FakeRequest request = FakeRequest.post("/notes").body(FORM, body.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(request.context().form()).isEqualTo(Form.EMPTY);
        RenderedPage page = new TestSite().render(request, request.aborted().orElseThrow());
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.heading()).isEqualTo(text("refusal.malformed.title"));
    }
}
