package eu.vipatwork.progress.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.MoveOn;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

class ProgressViewsTest {

    private static final UnitId FIRST = new UnitId("first");
    private static final UnitId SECOND = new UnitId("second");
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void aUnitWithoutActivityIsNotStartedAndNext() {
        ProgressView view = view(List.of(passed(FIRST)));
        assertThat(view.units()).extracting(ProgressView.Unit::status).containsExactly("passed", "not-started");
        assertThat(view.next().id()).isEqualTo("second");
        assertThat(view.next().number()).isEqualTo(2);
        assertThat(view.done()).isEqualTo(1);
        assertThat(view.total()).isEqualTo(2);
    }

    @Test
    void scoresAreWholePercentAndTheTotalIsTheSumOfTheTimesShown() {
        ProgressView view = view(List.of(
                passed(FIRST),
                new UnitProgress(SECOND, UnitProgress.Status.IN_PROGRESS, 1, 2, Duration.ofSeconds(90), NOW, null)));
        assertThat(view.units()).extracting(ProgressView.Unit::percent).containsExactly(85, null);
        assertThat(view.units().get(1).status()).isEqualTo("in-progress");
        assertThat(view.units().get(1).minutes()).isEqualTo(1);
        assertThat(view.minutes()).isEqualTo(11);
    }

    @Test
    void theLastVisitedUnitIsNextWhileItIsNotDoneAsOnTheCoursePage() {
        UnitProgress second =
                new UnitProgress(SECOND, UnitProgress.Status.IN_PROGRESS, 1, 2, Duration.ofSeconds(90), NOW, null);
        assertThat(view(List.of(second)).next().id()).isEqualTo("second");
    }

    @Test
    void whenAllUnitsAreDoneThereIsNoNext() {
        assertThat(view(List.of(passed(FIRST), passed(SECOND))).next()).isNull();
    }

    private static UnitProgress passed(UnitId unit) {
        return new UnitProgress(unit, UnitProgress.Status.PASSED, 1, 4, Duration.ofSeconds(630), NOW, 0.857);
    }

    private static ProgressView view(List<UnitProgress> units) {
        CourseProgress progress = new CourseProgress(
                UUID.fromString("0190a000-0000-7000-8000-000000000001"),
                PersonId.next(),
                OrganisationId.of("0190a000-0000-7000-8000-000000000002"),
                new CourseId("course"),
                "1.0",
                NOW,
                NOW,
                null,
                ProgressStatus.IN_PROGRESS,
                false);
        return new ProgressViews(catalogue()).of(progress, units, Locale.ENGLISH);
    }

    static Catalogue catalogue() {
        return new Catalogue(null, null, null, null) {
            @Override
            public Optional<Course> course(ReleaseId release) {
                return release.equals(ReleaseId.of("course", "1.0"))
                        ? Optional.of(ProgressViewsTest.course())
                        : Optional.empty();
            }

            @Override
            public Optional<Course> latest(CourseId course) {
                return Optional.of(ProgressViewsTest.course());
            }

            @Override
            public Optional<LearningUnit> unit(ReleaseId release, UnitId unit, Locale language) {
                return Optional.empty();
            }
        };
    }

    private static Course course() {
        TranslatedText text = new TranslatedText(Map.of(Locale.ENGLISH, "Course"));
        return new Course(
                new CourseId("course"),
                ReleaseId.of("course", "1.0"),
                "1.0",
                LocalDate.EPOCH,
                "CC BY 4.0",
                List.of(Locale.ENGLISH),
                text,
                text,
                text,
                TranslatedText.NONE,
                null,
                List.of(new CourseBlock(
                        "one",
                        text,
                        List.of(
                                new AssignableUnit(FIRST, MoveOn.PASSED, 0.8, 0),
                                new AssignableUnit(SECOND, MoveOn.PASSED, 0.8, 0)))),
                List.of());
    }
}
