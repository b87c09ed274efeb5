package eu.vipatwork.learning.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;

class CoursePagesTest {

    private static final TestSite SITE = new TestSite(new LearningFeature());
    private static final String CARD = ".vip-unit__title a";

    @Test
    void forAVisitorEachCardLeadsSomewhere() {
        assertThat(page(FakeRequest.get("/courses/course"), null).select(CARD).eachAttr("href"))
                .containsExactly(
                        "/courses/course/trial", "/sign-in?next=/courses/course", "/sign-in?next=/courses/course");
    }

    @Test
    void whoIsSignedInButNotEnrolledCanTryTheFirstUnit() {
        RenderedPage page = page(FakeRequest.get("/courses/course").by(TestUser.TRAINEE), null);
        assertThat(page.select(CARD).eachAttr("href")).containsExactly("/courses/course/trial");
        assertThat(page.select("form[action$=/enrolment]")).hasSize(1);
    }

    @Test
    void aLearnerReachesTheUnitsTheyBegan() {
        EnrolledCourse enrolled = CoursePageFixture.enrolled(
                CoursePageFixture.FIRST.id(),
                Map.of(CoursePageFixture.FIRST.id(), Optional.of(new UnitResult(1.0, true))));
        RenderedPage page = page(FakeRequest.get("/courses/course").by(TestUser.TRAINEE), enrolled);
        assertThat(page.select(CARD).eachAttr("href")).containsExactly("/courses/course/units/first");
    }

    private static RenderedPage page(FakeRequest request, EnrolledCourse enrolled) {
        CoursePages pages = new CoursePages(
                request.context(),
                CoursePageFixture.catalogue(CoursePageFixture.COURSE, false),
                CoursePageFixture.learning(enrolled, null),
                null);
        return SITE.render(request, pages.course("course", ""));
    }
}
