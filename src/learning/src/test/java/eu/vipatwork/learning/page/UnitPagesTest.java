package eu.vipatwork.learning.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.site.Features;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.PageAddresses;

class UnitPagesTest {

    private static final TestSite SITE = new TestSite(new LearningFeature());
    private static final String UNIT = "/courses/course/units/second";
    private static final String ATTEMPT = "0190a000-0000-7000-8000-000000000001";
    private static final UnitWork SAVED = CoursePageFixture.work(Map.of(), Map.of("q-end", "b"), Optional.empty(), 1);

    private final List<Form> saved = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    @Test
    void aSavedChoiceIsShownAsSavedAndTheFormSavesEveryChange() {
        FakeRequest request = FakeRequest.get(UNIT + "/end").by(TestUser.TRAINEE);

        RenderedPage page = SITE.render(request, pages(request).section("course", "second", "end"));

        assertThat(page.select("form[data-autosave='" + UNIT + "/drafts'] [name=q-end.answer][checked]")
                        .val())
                .isEqualTo("b");
        assertThat(page.select("#q-end [data-saved]").text()).isEqualTo(text("question.saved"));
        assertThat(page.select("#q-end [name=q-end.open]")).hasSize(1);
        assertThat(page.select("#q-end button[name=question]").val()).isEqualTo("q-end");
    }

    @Test
    void continuingWithAnUnansweredQuestionSavesAndAsks() {
        RenderedPage page = continues("section", "start", "q-start.open", "", "q-start.answer", "a");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.problems()).containsExactly(text("section.missing", 1, "Section start"));
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo(UNIT + "/start#q-start");
        assertThat(page.select("button[name=unanswered]").attr("formaction")).isEqualTo(UNIT + "/readings");
        assertThat(saved).hasSize(1);
        assertThat(read).isEmpty();
    }

    @Test
    void continuingAnywayGoesOn() {
        FakeRequest request = FakeRequest.post(
                        UNIT + "/readings", "attempt", ATTEMPT, "section", "start", "unanswered", "yes")
                .by(TestUser.TRAINEE);

        assertThat(pages(request).read("course", "second").getLocation()).hasPath(UNIT + "/end");
        assertThat(read).containsExactly("start");
    }

    @Test
    void aUnitInAnotherLanguageSaysSo() {
        FakeRequest request =
                FakeRequest.get(UNIT + "/end").by(TestUser.TRAINEE).in("fi");

        RenderedPage page = SITE.render(request, pages(request).section("course", "second", "end"));

        assertThat(page.select(".vip-other-language").text()).contains("englanti");
    }

    private RenderedPage continues(String... fields) {
        List<String> all = new ArrayList<>(List.of("attempt", ATTEMPT));
        all.addAll(List.of(fields));
        FakeRequest request =
                FakeRequest.post(UNIT + "/readings", all.toArray(String[]::new)).by(TestUser.TRAINEE);
        return SITE.render(request, pages(request).read("course", "second"));
    }

    private UnitPages pages(FakeRequest request) {
        UnitActions actions = new UnitActions(request.context(), null, null, null, null, null, null, null, null) {
            @Override
            boolean save(AttemptId attempt, Form form) {
                return saved.add(form);
            }

            @Override
            Optional<String> read(AttemptId attempt, String section) {
                read.add(section);
                return Optional.of("end");
            }

            @Override
            Optional<String> newer(Course course) {
                return Optional.empty();
            }
        };
        return new UnitPages(
                request.context(),
                new PageAddresses(new Features(List.of(new LearningFeature()))),
                CoursePageFixture.learning(null, SAVED),
                actions);
    }
}
