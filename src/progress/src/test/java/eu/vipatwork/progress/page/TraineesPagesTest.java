package eu.vipatwork.progress.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.NotFoundException;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.LearnerFilter;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.Features;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** A provider finds who failed, who is inactive, who has not started, and on which unit. */
class TraineesPagesTest {

    private static final TestSite SITE = new TestSite(new ProgressFeature());
    private static final Instant LONG_AGO = Instant.parse("2026-10-20T10:00:00Z");
    private static final PersonId AINO = PersonId.next();
    private static final PersonId BRAM = PersonId.next();
    private static final CourseProgress FAILED_AND_INACTIVE = progress(AINO, ProgressStatus.FAILED);
    private static final CourseProgress NEVER_STARTED = progress(BRAM, ProgressStatus.NOT_STARTED);

    private LearnerFilter asked;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "nl"})
    void eachNumberOfTheOverviewLeadsToItsTrainees(String language) {
        FakeRequest request = FakeRequest.get("/trainees").by(TestUser.PROVIDER).in(language);

        RenderedPage page = SITE.render(request, pages(request).courses());

        assertThat(page.select(".vip-stats a").eachAttr("href"))
                .containsExactly(
                        "/trainees/course?status=NOT_STARTED",
                        "/trainees/course?status=IN_PROGRESS",
                        "/trainees/course?status=FAILED",
                        "/trainees/course?status=PASSED");
        assertThat(page.select("main a[href='/trainees/course?inactive=yes']")).hasSize(1);
    }

    @Test
    void whoFailedAndHasBeenAwayIsShownAsBothWithTheUnitAndHowManyAreDone() {
        RenderedPage page = course("", "", "");

        Element row = page.select("tbody tr").first();
        assertThat(row.select("th").text()).isEqualTo("Aino");
        assertThat(row.select("strong").eachText()).containsExactly(text("status.FAILED"), text("status.inactive"));
        assertThat(row.select("td").get(1).text()).isEqualTo("2. second");
        assertThat(row.select("td").get(2).text()).isEqualTo(text("trainees.done.of", 1, 2));
    }

    @Test
    void whoHasNotStartedForWeeksIsShownAsInactiveWithTheFirstUnit() {
        Element row = course("", "", "").select("tbody tr").get(1);

        assertThat(row.select("strong").eachText())
                .containsExactly(text("status.NOT_STARTED"), text("status.inactive"));
        assertThat(row.select("td").get(1).text()).isEqualTo("1. first");
    }

    @Test
    void statusAndActivityAreFilteredTogether() {
        RenderedPage page = course("FAILED", "yes", "");

        assertThat(asked).isEqualTo(new LearnerFilter(ProgressStatus.FAILED, true, null));
        assertThat(page.select("nav a[aria-current=true]").eachAttr("href"))
                .containsExactly(
                        "/trainees/course?status=FAILED&inactive=yes&name=&page=1",
                        "/trainees/course?status=FAILED&inactive=yes&name=&page=1");
        assertThat(page.value("status")).isEqualTo("FAILED");
        assertThat(page.value("inactive")).isEqualTo("yes");
    }

    @Test
    void anUnknownStatusOrPageIsNotFound() {
        assertThatThrownBy(() -> course("STALLED", "", "")).isInstanceOf(NotFoundException.class);
        FakeRequest request = FakeRequest.get("/trainees/course").by(TestUser.PROVIDER);
        assertThatThrownBy(() -> pages(request).course("course", "", "", "", "x"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aProviderBeginsHereAndATraineeDoesNot() {
        Features features = new Features(List.of(new ProgressFeature()));

        assertThat(features.startPage(Optional.of(TestUser.PROVIDER))).isEqualTo("/trainees");
        assertThat(features.startPage(Optional.of(TestUser.TRAINEE))).isEqualTo("/");
        SignedIn both = TestUser.with(Role.TRAINEE, Role.PROVIDER);
        assertThat(features.startPage(Optional.of(both))).isEqualTo("/trainees");
    }

    private RenderedPage course(String status, String inactive, String name) {
        FakeRequest request = FakeRequest.get("/trainees/course").by(TestUser.PROVIDER);
        View view = pages(request).course("course", status, inactive, name, "1");
        return SITE.render(request, view);
    }

    private TraineesPages pages(FakeRequest request) {
        FindPeople people = new FindPeople(null, null) {
            @Override
            public Map<PersonId, String> names(Collection<PersonId> ids) {
                return Map.of(AINO, "Aino", BRAM, "Bram");
            }
        };
        return new TraineesPages(
                request.context(), people, new Found(), new ProgressViews(ProgressViewsTest.catalogue()));
    }

    private static CourseProgress progress(PersonId person, ProgressStatus status) {
        return new CourseProgress(
                UUID.randomUUID(),
                person,
                TestUser.ORGANISATION.id(),
                new CourseId("course"),
                "1.0",
                LONG_AGO,
                LONG_AGO,
                null,
                status,
                true);
    }

    private static UnitProgress taken(String id, UnitProgress.Status status) {
        return new UnitProgress(new UnitId(id), status, 1, 4, Duration.ofMinutes(20), LONG_AGO, 0.5);
    }

    /** Two trainees, and what was asked for. */
    private final class Found extends FindProgress {

        Found() {
            super(null, null);
        }

        @Override
        public List<CourseId> courses(OrganisationId organisation) {
            return List.of(new CourseId("course"));
        }

        @Override
        public Map<ProgressStatus, Integer> count(OrganisationId organisation, CourseId course) {
            Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
            for (ProgressStatus status : ProgressStatus.values()) {
                counts.put(status, 1);
            }
            return counts;
        }

        @Override
        public int countInactive(OrganisationId organisation, CourseId course) {
            return 2;
        }

        @Override
        public List<CourseProgress> list(
                OrganisationId organisation, CourseId course, LearnerFilter filter, int from, int most) {
            asked = filter;
            return List.of(FAILED_AND_INACTIVE, NEVER_STARTED);
        }

        @Override
        public Map<UUID, List<UnitProgress>> units(Collection<UUID> registrations) {
            return Map.of(
                    FAILED_AND_INACTIVE.registration(),
                    List.of(taken("first", UnitProgress.Status.PASSED), taken("second", UnitProgress.Status.FAILED)));
        }
    }
}
