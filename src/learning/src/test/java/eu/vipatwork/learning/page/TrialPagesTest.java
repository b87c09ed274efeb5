package eu.vipatwork.learning.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;

import org.junit.jupiter.api.Test;

import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;

/** The pages of a trial have no use case that could write: the catalogue is all they know. */
class TrialPagesTest {

    private static final TestSite SITE = new TestSite(new LearningFeature());

    @Test
    void aTrialBeginsWithTheFirstSectionAndSaysThatNothingIsRecorded() {
        assertThat(pages(FakeRequest.get("/courses/course/trial"))
                        .begin("course")
                        .getLocation())
                .hasPath("/courses/course/trial/start");
        FakeRequest request = FakeRequest.get("/courses/course/trial/start");
        RenderedPage page = SITE.render(request, pages(request).section("course", "start"));
        assertThat(page.text()).contains(text("trial.text"));
        assertThat(page.select("[data-autosave]")).isEmpty();
    }

    @Test
    void anAnswerGetsItsFeedbackAndIsKeptInTheForm() {
        RenderedPage page = answers("question", "q-start", "q-start.answer", "b", "q-start.open", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.select("#q-start .vip-feedback--wrong")).hasSize(1);
        assertThat(page.value("q-start.answer")).isEqualTo("b");
        assertThat(page.select("[name=q-start.done]")).hasSize(1);
    }

    @Test
    void anAnswerThatWasGivenBeforeIsShownAgain() {
        RenderedPage page = answers("show", "section", "q-start.done", "", "q-start.answer", "a");

        assertThat(page.select("#q-start .vip-feedback--right")).hasSize(1);
    }

    @Test
    void aMissingAnswerIsSaid() {
        RenderedPage page = answers("question", "q-start", "q-start.open", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.problems()).containsExactly(text("answer.missing"));
    }

    @Test
    void thereIsNoOtherSection() {
        FakeRequest request = FakeRequest.get("/courses/course/trial/nowhere");
        assertThatThrownBy(() -> pages(request).section("course", "nowhere")).isInstanceOf(NotFoundException.class);
    }

    private static RenderedPage answers(String... fields) {
        FakeRequest request = FakeRequest.post("/courses/course/trial/start", fields);
        return SITE.render(request, pages(request).answer("course", "start"));
    }

    private static TrialPages pages(FakeRequest request) {
        return new TrialPages(request.context(), CoursePageFixture.catalogue(CoursePageFixture.COURSE, false));
    }
}
