package eu.vipatwork.learning.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;

class ResultPageTest {

    private static final TestSite SITE = new TestSite(new LearningFeature());

    @Test
    void aFailedResultShowsEachWrongAnswerWithFeedbackAndLinkAndWhatToDoNext() {
        RenderedPage page = page(Map.of("q-start", "a", "q-end", "b"), new UnitResult(0.5, false), 1);

        assertThat(page.select("h3 a").eachText()).containsExactly(text("section.missing", 1, "Section end"));
        assertThat(page.select("h3 a").attr("href")).isEqualTo("/courses/course/units/second/end#q-end");
        assertThat(page.select(".vip-feedback--wrong")).hasSize(1);
        assertThat(page.select("ol.govuk-list--number li").eachText())
                .containsExactly(text("result.reread") + " Section end", text("result.then-retake"));
    }

    @Test
    void afterTheLastAttemptTheLearnerReadsWhomToAsk() {
        RenderedPage page = page(Map.of("q-start", "b", "q-end", "b"), new UnitResult(0.0, false), 2);

        assertThat(page.text()).contains(text("result.no-attempt"));
    }

    @Test
    void withoutAWrongAnswerThereIsNoList() {
        RenderedPage page = page(Map.of("q-start", "a", "q-end", "a"), new UnitResult(1.0, true), 1);

        assertThat(page.select("#wrong")).isEmpty();
        assertThat(page.text()).doesNotContain(text("result.next-steps"));
    }

    private static RenderedPage page(Map<String, String> answers, UnitResult result, int taken) {
        UnitWork work = CoursePageFixture.work(answers, Optional.of(result), taken);
        FakeRequest request = FakeRequest.get("/courses/course/results/second").by(TestUser.TRAINEE);
        ResultPage page = new ResultPage(
                request.context(),
                CoursePageFixture.learning(
                        CoursePageFixture.enrolled(
                                CoursePageFixture.SECOND.id(),
                                Map.of(CoursePageFixture.SECOND.id(), Optional.of(result))),
                        work),
                List.of());
        return SITE.render(request, page.show("course", "second"));
    }
}
