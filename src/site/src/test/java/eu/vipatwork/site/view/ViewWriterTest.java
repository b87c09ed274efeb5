package eu.vipatwork.site.view;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;

/** What every page has around it. */
class ViewWriterTest {

    private static final View VIEW = new View("site/refusal", Map.of("reason", "not-found"));
    private static final TestSite SITE = new TestSite(new NotesFeature());

    @Test
    void aVisitorMaySignInAndHasNoToken() {
        RenderedPage page = SITE.render(FakeRequest.get("/notes"), VIEW);
        assertThat(page.select("header a[href=/sign-in]")).isNotEmpty();
        assertThat(page.select("form[action=/sign-out]")).isEmpty();
        assertThat(page.select("body").attr("data-csrf")).isEmpty();
    }

    @Test
    void aPersonSeesTheirNameAndEveryFormHasTheirToken() {
        RenderedPage page = SITE.render(FakeRequest.get("/notes").by(TestUser.TRAINEE), VIEW);
        assertThat(page.select(".vip-account__name").first().text()).isEqualTo("Aino Virtanen");
        assertThat(page.select("form[method=post]")).isNotEmpty().allSatisfy(form -> assertThat(
                        form.select("input[name=csrf]").val())
                .isEqualTo(TestUser.TRAINEE.csrfToken()));
    }

    @Test
    void theMenuIsInOrderAndForTheRole() {
        assertThat(SITE.render(FakeRequest.get("/notes"), VIEW).menu())
                .containsExactly(text("refusal.not-found.title"));
        assertThat(SITE.render(FakeRequest.get("/notes").by(TestUser.PROVIDER), VIEW)
                        .menu())
                .containsExactly(text("refusal.not-found.title"), text("failure.title"));
    }

    @Test
    void theMenuMarksTheEntryOfThePage() {
        RenderedPage page = SITE.render(FakeRequest.get("/notes/7"), VIEW);
        assertThat(page.select(".vip-header__nav a[aria-current=page]").eachAttr("href"))
                .containsExactly("/notes");
    }

    @Test
    void aLanguageFormLeadsBackToAPageAndNotToAFormAddress() {
        RenderedPage page = SITE.render(FakeRequest.post("/notes/7/texts"), VIEW);
        assertThat(page.select("form[action=/language] input[name=next]")
                        .first()
                        .val())
                .isEqualTo("/notes/7");
    }

    @Test
    void aFramedPageHasNeitherHeaderNorFooter() {
        FakeRequest request = FakeRequest.get("/notes");
        request.context().inFrame();
        assertThat(SITE.render(request, VIEW).select("header, footer")).isEmpty();
    }

    @Test
    void whatAPersonTypedIsEscaped() {
        SignedIn person =
                new SignedIn(TestUser.TRAINEE.person(), "<script>alert(1)</script>", null, null, List.of(), "token");
        RenderedPage page = SITE.render(FakeRequest.get("/notes").by(person), VIEW);
        assertThat(page.select("header script")).isEmpty();
        assertThat(page.select(".vip-account__name").first().text()).isEqualTo("<script>alert(1)</script>");
    }

    /** A feature with a page, a form and two menu entries, whose labels are messages of the toolkit. */
    private static final class NotesFeature implements Feature {

        @Override
        public Set<Class<?>> pages() {
            return Set.of(NotesPage.class);
        }

        @Override
        public List<NavigationEntry> navigation() {
            return List.of(
                    NavigationEntry.forSignedIn(20, "failure.title", "/reports", person -> person.is(Role.PROVIDER)),
                    NavigationEntry.forAll(10, "refusal.not-found.title", "/notes"));
        }
    }

    @Path("/notes/{note}")
    private static final class NotesPage {

        @GET
        @SuppressWarnings("UnusedMethod") // named by its route
        public View show() {
            return VIEW;
        }

        @POST
        @Path("texts")
        @SuppressWarnings("UnusedMethod") // named by its route
        public View change() {
            return VIEW;
        }
    }
}
