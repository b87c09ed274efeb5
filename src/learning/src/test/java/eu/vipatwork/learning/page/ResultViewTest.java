package eu.vipatwork.learning.page;

import static eu.vipatwork.learning.page.CoursePageFixture.FIRST;
import static eu.vipatwork.learning.page.CoursePageFixture.SECOND;
import static eu.vipatwork.learning.page.CoursePageFixture.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.enrolment.UnitResult;

class ResultViewTest {

    @Test
    void aFailedUnitShowsThePercentagesAndTheAttemptsLeft() {
        ResultView view = view(new UnitResult(0.5, false), 1, Map.of());
        assertThat(view.outcome()).isEqualTo("failed");
        assertThat(view.percent()).isEqualTo(50);
        assertThat(view.needed()).isEqualTo(80);
        assertThat(view.mayRetake()).isTrue();
        assertThat(view.attemptsLeft()).isEqualTo(1);
        assertThat(view.firstSection()).isEqualTo("start");
    }

    @Test
    void afterTheLastAttemptThereIsNoRetake() {
        ResultView view = view(new UnitResult(0.5, false), 2, Map.of());
        assertThat(view.mayRetake()).isFalse();
        assertThat(view.attemptsLeft()).isZero();
    }

    @Test
    void aUnitWithoutScoreIsCompleted() {
        ResultView view = view(new UnitResult(null, null), 1, Map.of());
        assertThat(view.outcome()).isEqualTo("completed");
        assertThat(view.percent()).isNull();
    }

    @Test
    void theNextUnitIsTheFirstAfterThisOneThatIsNotDone() {
        UnitResult passed = new UnitResult(1.0, true);
        assertThat(view(passed, 1, Map.of()).nextUnit()).isEqualTo("third");
        assertThat(view(passed, 1, Map.of(THIRD.id(), new UnitResult(0.1, false)))
                        .nextUnit())
                .isEqualTo("third");
        assertThat(view(passed, 1, Map.of(THIRD.id(), passed)).nextUnit()).isNull();
        assertThat(view(passed, 1, Map.of(FIRST.id(), new UnitResult(0.1, false), THIRD.id(), passed))
                        .nextUnit())
                .isNull();
    }

    private static ResultView view(UnitResult result, int taken, Map<UnitId, UnitResult> others) {
        Map<UnitId, Optional<UnitResult>> results = new HashMap<>();
        others.forEach((unit, other) -> results.put(unit, Optional.of(other)));
        results.put(SECOND.id(), Optional.of(result));
        return ResultView.of(
                CoursePageFixture.work(Map.of(), Optional.of(result), taken),
                CoursePageFixture.enrolled(SECOND.id(), results),
                Locale.ENGLISH);
    }
}
