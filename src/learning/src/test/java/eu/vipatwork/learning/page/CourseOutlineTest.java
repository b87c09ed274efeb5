package eu.vipatwork.learning.page;

import static eu.vipatwork.learning.page.CoursePageFixture.COURSE;
import static eu.vipatwork.learning.page.CoursePageFixture.FIRST;
import static eu.vipatwork.learning.page.CoursePageFixture.NEWER;
import static eu.vipatwork.learning.page.CoursePageFixture.SECOND;
import static eu.vipatwork.learning.page.CoursePageFixture.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.enrolment.UnitResult;

class CourseOutlineTest {

    private static final Optional<UnitResult> PASSED = Optional.of(new UnitResult(0.9, true));
    private static final Optional<UnitResult> FAILED = Optional.of(new UnitResult(0.5, false));

    @Test
    void unitsAreNumberedThroughAllBlocks() {
        assertThat(outline(Optional.empty()).blocks().stream()
                        .flatMap(block -> block.units().stream())
                        .map(unit -> unit.number() + " " + unit.id()))
                .containsExactly("1 first", "2 second", "3 third");
        assertThat(outline(Optional.empty()).minutes()).isEqualTo(60);
    }

    @Test
    void withoutEnrolmentAllUnitsAreOpenAndNoneIsNext() {
        CourseOutline outline = outline(Optional.empty());
        assertThat(outline.enrolled()).isFalse();
        assertThat(outline.next()).isNull();
        assertThat(outline.blocks().get(0).units())
                .allMatch(unit -> unit.state().equals("open"));
    }

    @Test
    void eachUnitHasTheStateOfItsAttempts() {
        CourseOutline outline = outline(Optional.of(CoursePageFixture.enrolled(
                SECOND.id(), Map.of(FIRST.id(), PASSED, SECOND.id(), Optional.empty(), THIRD.id(), FAILED))));
        assertThat(outline.blocks().stream()
                        .flatMap(block -> block.units().stream())
                        .map(CourseOutline.UnitOutline::state))
                .containsExactly("passed", "under-way", "failed");
        assertThat(outline.done()).isEqualTo(1);
        assertThat(outline.blocks().get(0).units().get(0).percent()).isEqualTo(90);
    }

    @Test
    void theLastVisitedUnitIsNextUntilItIsDone() {
        assertThat(outline(Optional.of(CoursePageFixture.enrolled(THIRD.id(), Map.of(THIRD.id(), FAILED))))
                        .next()
                        .id())
                .isEqualTo("third");
        assertThat(outline(Optional.of(CoursePageFixture.enrolled(FIRST.id(), Map.of(FIRST.id(), PASSED))))
                        .next()
                        .id())
                .isEqualTo("second");
    }

    @Test
    void aNewerReleaseAndAWithdrawalAreShownToTheEnrolled() {
        Optional<EnrolledCourse> own = Optional.of(CoursePageFixture.enrolled(null, Map.of()));
        CourseOutline outline = CourseOutline.of(COURSE, own, CoursePageFixture.catalogue(NEWER, true), Locale.ENGLISH);
        assertThat(outline.newer()).isEqualTo("1.1");
        assertThat(outline.withdrawn()).isTrue();
        assertThat(outline(own).newer()).isNull();
        assertThat(outline(own).withdrawn()).isFalse();
    }

    private static CourseOutline outline(Optional<EnrolledCourse> own) {
        return CourseOutline.of(COURSE, own, CoursePageFixture.catalogue(COURSE, false), Locale.ENGLISH);
    }
}
