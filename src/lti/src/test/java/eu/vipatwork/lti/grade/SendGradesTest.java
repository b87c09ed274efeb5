package eu.vipatwork.lti.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.lti.LtiLearner;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.platform.PlatformFaults;
import eu.vipatwork.lti.platform.PlatformGradebook;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Grades reach the platform's gradebook: all of them, in order, never a lower one, whatever faults the platform has. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class SendGradesTest {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    @Parameter
    TestDatabase database;

    private LtiFixture lti;
    private PlatformGradebook gradebook;
    private String item;
    private LtiLearner learner;

    @BeforeEach
    void open() {
        lti = LtiFixture.in(database);
        gradebook = lti.platform.gradebook();
        item = gradebook.add(20, null, "link-1");
        learner = new LtiLearner(lti, PlatformMember.learner("17", "Aino Virtanen"));
    }

    @AfterEach
    void close() {
        lti.platform.trouble().over();
        everythingSentWithin(Duration.ofHours(3));
        lti.close();
    }

    @Test
    void aGradeIsQueuedWithTheProgressAndConvertedToThePlatformsMaximum() {
        ResourceLink link = learner.open(graded(learner));
        double score = learner.take(true).orElseThrow();

        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.WAITING);
        assertThat(send()).isEqualTo(1);

        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(score * 20, within(0.01));
        assertThat(gradebook.taken().get(0).activityProgress()).isEqualTo("Completed");
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
        assertThat(state(link, "17").sentAt()).contains(lti.clock.instant());
        assertThat(send()).as("nothing is sent twice").isZero();
        assertThat(lti.platform.complaints()).isEmpty();
    }

    @Test
    void aRolledBackResultLeavesNoGrade() {
        ResourceLink link = learner.open(graded(learner));

        assertThatThrownBy(() -> lti.database().inTransaction(() -> {
                    learner.take(true);
                    throw new IllegalStateException("the server stops before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(lti.the(FindGrades.class).of(link.id())).isEmpty();
    }

    @Test
    void aLowerScoreChangesNothingAndAHigherOneIsSent() {
        learner.open(graded(learner));
        double worse = learner.take(false).orElseThrow();
        assertThat(send()).isEqualTo(1);
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(worse * 20, within(0.01));
        double better = learner.take(true).orElseThrow();
        assertThat(better).isGreaterThan(worse);
        assertThat(send()).as("not twice within a second").isZero();
        lti.clock.forward(Duration.ofSeconds(1));
        assertThat(send()).isEqualTo(1);

        learner.take(false);
        lti.clock.forward(Duration.ofSeconds(1));
        assertThat(send()).isZero();

        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(better * 20, within(0.01));
        inOrder();
    }

    /** The server stops after the commit, or after sending and before the result is stored. */
    @Test
    void aCrashLosesNothingAndSendsNothingOutOfOrder() {
        ResourceLink link = learner.open(graded(learner));
        learner.take(false);
        GradeOutbox outbox = lti.the(GradeOutbox.class);
        List<GradeOutbox.Due> lost = outbox.lease(lti.registration, 10);
        assertThat(lost).hasSize(1);
        double better = learner.take(true).orElseThrow();
        assertThat(send()).as("another node has the lease").isZero();

        lti.clock.forward(Duration.ofMinutes(4));
        assertThat(send()).isEqualTo(1);
        // The request of the stopped node arrives late; its timestamp is older.
        DeliveryResult late = lti.the(PostScore.class)
                .send(
                        lti.the(FindRegistrations.class).byId(lti.registration).orElseThrow(),
                        link.services().lineItem().orElseThrow(),
                        lost.get(0),
                        lti.the(ToolKeys.class).signing());
        outbox.record(lost.get(0), late);

        assertThat(late).isInstanceOf(DeliveryResult.Later.class);
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(better * 20, within(0.01));
        inOrder();
    }

    @ParameterizedTest
    @EnumSource(PlatformFaults.Kind.class)
    void anHourOfFaultsAtTheScoresLosesNoGrade(PlatformFaults.Kind kind) {
        anHourOf(PlatformFaults.Where.SCORES, kind);
    }

    @ParameterizedTest
    @EnumSource(PlatformFaults.Kind.class)
    void anHourOfFaultsAtTheTokenEndpointLosesNoGrade(PlatformFaults.Kind kind) {
        anHourOf(PlatformFaults.Where.TOKEN, kind);
    }

    private void anHourOf(PlatformFaults.Where where, PlatformFaults.Kind kind) {
        Instant over = lti.clock.instant().plus(Duration.ofHours(1));
        lti.platform.trouble().at(where, kind, over);
        LtiLearner other = new LtiLearner(lti, PlatformMember.learner("18", "Bo"));
        ResourceLink link = learner.open(graded(learner));
        other.open(graded(other));
        learner.take(false);
        double second = other.take(true).orElseThrow();
        double better = 0;
        int tries = 0;
        while (lti.clock.instant().isBefore(over)) {
            send();
            tries++;
            if (tries == 5) {
                better = learner.take(true).orElseThrow();
            }
            lti.clock.forward(Duration.ofMinutes(2));
        }
        if (kind != PlatformFaults.Kind.SLOW) {
            assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.WAITING);
            assertThat(List.of(state(link, "17"), state(link, "18")))
                    .anyMatch(state -> state.fault().isPresent());
            assertThat(gradebook.taken()).isEmpty();
        }
        everythingSentWithin(Duration.ofHours(2));

        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(better * 20, within(0.01));
        assertThat(gradebook.grade(item, "18").orElseThrow()).isCloseTo(second * 20, within(0.01));
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
        inOrder();
    }

    @Test
    void thePausesBetweenRetriesGrow() {
        lti.platform
                .trouble()
                .at(
                        PlatformFaults.Where.SCORES,
                        PlatformFaults.Kind.ERROR,
                        lti.clock.instant().plus(Duration.ofDays(20)));
        ResourceLink link = learner.open(graded(learner));
        learner.take(true);
        Instant day = lti.clock.instant().plus(Duration.ofDays(1));
        int onTheFirstDay = 0;
        for (Optional<Instant> next = Optional.of(lti.clock.instant());
                next.isPresent();
                next = state(link, "17").nextAttempt()) {
            lti.clock.forward(Duration.between(lti.clock.instant(), next.get()).plusSeconds(1));
            send();
            onTheFirstDay += lti.clock.instant().isBefore(day) ? 1 : 0;
        }

        assertThat(onTheFirstDay).isBetween(20, 45);
        assertThat(state(link, "17").kind()).as("after two weeks").isEqualTo(GradeState.Kind.REFUSED);
        lti.platform.trouble().over();
        lti.clock.forward(Duration.ofSeconds(1));
        assertThat(lti.the(RetryGrades.class).retry(link.id())).isEqualTo(1);
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void aRefusalIsFinalUntilARetryIsRequested() {
        gradebook.expel("17");
        ResourceLink link = learner.open(graded(learner));
        learner.take(true);
        send();

        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.REFUSED);
        assertThat(state(link, "17").fault()).contains(GradeFault.REFUSED);
        assertThat(state(link, "17").detail()).contains("HTTP 400: 400 the user is not a learner of this course");
        lti.clock.forward(Duration.ofDays(1));
        assertThat(send()).isZero();
        assertThat(gradebook.refusals()).hasSize(1);

        gradebook.readmit("17");
        assertThat(lti.the(RetryGrades.class).retry(link.id())).isEqualTo(1);
        assertThat(send()).isEqualTo(1);
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
    }

    @Test
    void aMissingLineItemIsCreatedOnceAndFoundAgain() {
        for (int i = 0; i < 5; i++) {
            gradebook.add(10, "other-" + i, "link-9"); // so that ours is on another page of the list
        }
        LtiLearner other = new LtiLearner(lti, PlatformMember.learner("18", "Bo"));
        ResourceLink link = learner.open(claiming(learner.link("link-9"), Optional.empty(), "score", "lineitem"));
        other.open(claiming(other.link("link-9"), Optional.empty(), "score", "lineitem"));
        learner.take(true);
        send();
        other.take(true);
        send();

        List<PlatformGradebook.Item> ours = gradebook.items().stream()
                .filter(one -> "intermediary/broker-role".equals(one.resourceId()))
                .toList();
        assertThat(ours).hasSize(1);
        assertThat(ours.get(0).scores().keySet()).containsExactlyInAnyOrder("17", "18");

        // As after a crash between creating and storing: it is found by its resourceId, on another page.
        lti.the(LineItemRepository.class).store(link.id(), Optional.empty());
        LtiLearner third = new LtiLearner(lti, PlatformMember.learner("19", "Cem"));
        third.open(claiming(third.link("link-9"), Optional.empty(), "score", "lineitem"));
        third.take(true);
        send();
        assertThat(gradebook.items()).hasSize(7);
        assertThat(ours.get(0).scores()).containsKey("19");
        assertThat(lti.platform.complaints()).isEmpty();
    }

    @Test
    void aMissingLineItemIsReportedAndALaterLaunchMayNameOne() {
        ResourceLink link = learner.open(claiming(learner.link("link-1"), Optional.empty(), "score"));
        learner.take(true);
        send();
        assertThat(state(link, "17").fault()).contains(GradeFault.NO_LINE_ITEM);

        lti.clock.forward(Duration.ofSeconds(1));
        learner.open(graded(learner));
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void aScopeThatIsNotGrantedIsReportedWithThePlatformsMessage() {
        lti.platform.tokens().disallow(SCORE);
        ResourceLink link = learner.open(graded(learner));
        learner.take(true);
        send();

        // Moodle's response is not JSON. Other platforms issue a token with fewer scopes.
        assertThat(state(link, "17").fault()).contains(GradeFault.NO_TOKEN);
        assertThat(state(link, "17").detail().orElseThrow()).contains("invalid_scope");
    }

    @Test
    void aTokenIsReusedUntilAMinuteBeforeItExpiresAndReplacedAfterStatus401() {
        int before = lti.platform.tokens().given();
        learner.open(graded(learner));
        learner.take(false);
        send();
        lti.platform.tokens().forget();
        lti.clock.forward(Duration.ofMinutes(1));
        learner.take(true);
        assertThat(send()).isEqualTo(1);

        assertThat(lti.platform.tokens().given() - before).isEqualTo(2);
    }

    @Test
    void aLearnerWithEarlierResultsGetsTheGradeForTheNextLink() {
        learner.open(graded(learner));
        learner.take(true);
        send();
        String second = gradebook.add(5, null, "link-2");
        lti.clock.forward(Duration.ofSeconds(1));
        learner.open(claiming(learner.link("link-2"), Optional.of(second), "score"));

        assertThat(send()).isEqualTo(1);
        assertThat(gradebook.grade(second, "17")).isPresent();
    }

    @Test
    void aLinkToTheWholeCourseGradesTheMeanOfItsUnits() {
        learner.open(claiming(learner.linkToCourse("link-1"), Optional.of(item), "score"));
        double first = learner.take(true).orElseThrow();
        send();
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(first / 10 * 20, within(0.01));
        assertThat(gradebook.taken().get(0).activityProgress()).isEqualTo("InProgress");

        lti.clock.forward(Duration.ofSeconds(1));
        double second = learner.take(new UnitId("costs-and-benefits"), true).orElseThrow();
        send();
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo((first + second) / 10 * 20, within(0.01));
    }

    @Test
    void anInstructorGetsNoGrade() {
        LtiLearner teacher = new LtiLearner(lti, PlatformMember.instructor("1", "Tuula"));
        ResourceLink link = teacher.open(graded(teacher));
        teacher.take(true);

        assertThat(lti.the(FindGrades.class).of(link.id())).isEmpty();
        assertThat(send()).isZero();
    }

    private int send() {
        return lti.the(SendGrades.class).send();
    }

    private void everythingSentWithin(Duration limit) {
        Instant end = lti.clock.instant().plus(limit);
        while (lti.clock.instant().isBefore(end)) {
            send();
            lti.clock.forward(Duration.ofMinutes(5));
        }
    }

    private GradeState state(ResourceLink link, String subject) {
        return lti.the(FindGrades.class).of(link.id()).get(subject);
    }

    private PlatformLaunch graded(LtiLearner who) {
        return claiming(who.link("link-1"), Optional.of(item), "score");
    }

    private PlatformLaunch claiming(PlatformLaunch launch, Optional<String> lineItem, String... scopes) {
        return launch.claimed(AGS, gradebook.claim(lineItem, scopes));
    }

    /** No grade has fallen, and each timestamp is later than the one before. */
    private void inOrder() {
        for (String user : List.of("17", "18")) {
            List<PlatformGradebook.Score> scores = gradebook.taken().stream()
                    .filter(score -> score.user().equals(user))
                    .toList();
            for (int i = 1; i < scores.size(); i++) {
                assertThat(scores.get(i).timestamp()).isAfter(scores.get(i - 1).timestamp());
                assertThat(scores.get(i).grade())
                        .isGreaterThanOrEqualTo(scores.get(i - 1).grade());
            }
        }
    }
}
