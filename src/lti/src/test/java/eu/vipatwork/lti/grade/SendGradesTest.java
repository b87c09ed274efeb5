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
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.platform.PlatformFaults;
import eu.vipatwork.lti.platform.PlatformGradebook;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Grades reach the platform's gradebook: all, in order, never a worse one, whatever the platform does meanwhile. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class SendGradesTest {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    @Parameter
    TestDatabase database;

    private LtiFixture ward;
    private PlatformGradebook gradebook;
    private String item;
    private LtiLearner pupil;

    @BeforeEach
    void open() {
        ward = LtiFixture.in(database);
        gradebook = ward.platform.gradebook();
        item = gradebook.add(20, null, "link-1");
        pupil = new LtiLearner(ward, PlatformMember.learner("17", "Aino Virtanen"));
    }

    @AfterEach
    void close() {
        ward.platform.trouble().over();
        everythingSentWithin(Duration.ofHours(3));
        ward.close();
    }

    @Test
    void aGradeIsQueuedWithTheProgressAndArrivesInTheMaximumOfThePlatform() {
        ResourceLink link = pupil.open(graded(pupil));
        double score = pupil.take(true).orElseThrow();

        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.WAITING);
        assertThat(send()).isEqualTo(1);

        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(score * 20, within(0.01));
        assertThat(gradebook.taken().get(0).activityProgress()).isEqualTo("Completed");
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
        assertThat(state(link, "17").sentAt()).contains(ward.clock.instant());
        assertThat(send()).as("nothing is sent twice").isZero();
        assertThat(ward.platform.complaints()).isEmpty();
    }

    @Test
    void aRolledBackResultLeavesNoGrade() {
        ResourceLink link = pupil.open(graded(pupil));

        assertThatThrownBy(() -> ward.database().inTransaction(() -> {
                    pupil.take(true);
                    throw new IllegalStateException("the server dies before it commits");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ward.the(FindGrades.class).of(link.id())).isEmpty();
    }

    @Test
    void aWorseAttemptChangesNothingAndABetterOneArrivesLater() {
        pupil.open(graded(pupil));
        double worse = pupil.take(false).orElseThrow();
        assertThat(send()).isEqualTo(1);
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(worse * 20, within(0.01));
        double better = pupil.take(true).orElseThrow();
        assertThat(better).isGreaterThan(worse);
        assertThat(send()).as("not twice in one second").isZero();
        ward.clock.forward(Duration.ofSeconds(1));
        assertThat(send()).isEqualTo(1);

        pupil.take(false);
        ward.clock.forward(Duration.ofSeconds(1));
        assertThat(send()).isZero();

        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(better * 20, within(0.01));
        inOrder();
    }

    /** The process dies after the commit; or it dies after sending, before it could keep that. */
    @Test
    void aCrashLosesNothingAndSendsNothingOutOfOrder() {
        ResourceLink link = pupil.open(graded(pupil));
        pupil.take(false);
        GradeOutbox outbox = ward.the(GradeOutbox.class);
        List<GradeOutbox.Due> lost = outbox.claim(ward.registration, 10);
        assertThat(lost).hasSize(1);
        double better = pupil.take(true).orElseThrow();
        assertThat(send()).as("another node holds it").isZero();

        ward.clock.forward(Duration.ofMinutes(4));
        assertThat(send()).isEqualTo(1);
        // The dead node's request arrives at last: late, and known as such by its timestamp.
        DeliveryResult late = ward.the(PostScore.class)
                .send(
                        ward.the(eu.vipatwork.lti.registration.FindRegistrations.class)
                                .byId(ward.registration)
                                .orElseThrow(),
                        link.services().lineItem().orElseThrow(),
                        lost.get(0),
                        ward.the(eu.vipatwork.lti.key.ToolKeys.class).signing());
        outbox.record(lost.get(0), late);

        assertThat(late).isInstanceOf(DeliveryResult.Later.class);
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(better * 20, within(0.01));
        inOrder();
    }

    @ParameterizedTest
    @EnumSource(PlatformFaults.Kind.class)
    void anHourOfTroubleAtTheScoresLosesNoGrade(PlatformFaults.Kind kind) {
        trouble(PlatformFaults.Where.SCORES, kind);
    }

    @ParameterizedTest
    @EnumSource(PlatformFaults.Kind.class)
    void anHourOfTroubleAtTheTokenEndpointLosesNoGrade(PlatformFaults.Kind kind) {
        trouble(PlatformFaults.Where.TOKEN, kind);
    }

    private void trouble(PlatformFaults.Where where, PlatformFaults.Kind kind) {
        Instant over = ward.clock.instant().plus(Duration.ofHours(1));
        ward.platform.trouble().at(where, kind, over);
        LtiLearner other = new LtiLearner(ward, PlatformMember.learner("18", "Bo"));
        ResourceLink link = pupil.open(graded(pupil));
        other.open(graded(other));
        pupil.take(false);
        double second = other.take(true).orElseThrow();
        double better = 0;
        int tries = 0;
        while (ward.clock.instant().isBefore(over)) {
            send();
            tries++;
            if (tries == 5) {
                better = pupil.take(true).orElseThrow();
            }
            ward.clock.forward(Duration.ofMinutes(2));
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
    void aPlatformThatIsDownIsLeftAloneForLongerAndLonger() {
        ward.platform
                .trouble()
                .at(
                        PlatformFaults.Where.SCORES,
                        PlatformFaults.Kind.ERROR,
                        ward.clock.instant().plus(Duration.ofDays(20)));
        ResourceLink link = pupil.open(graded(pupil));
        pupil.take(true);
        Instant day = ward.clock.instant().plus(Duration.ofDays(1));
        int onTheFirstDay = 0;
        for (Optional<Instant> next = Optional.of(ward.clock.instant());
                next.isPresent();
                next = state(link, "17").nextAttempt()) {
            ward.clock.forward(
                    Duration.between(ward.clock.instant(), next.get()).plusSeconds(1));
            send();
            onTheFirstDay += ward.clock.instant().isBefore(day) ? 1 : 0;
        }

        assertThat(onTheFirstDay).isBetween(20, 45);
        assertThat(state(link, "17").kind()).as("after two weeks").isEqualTo(GradeState.Kind.REFUSED);
        ward.platform.trouble().over();
        ward.clock.forward(Duration.ofSeconds(1));
        assertThat(ward.the(RetryGrades.class).retry(link.id())).isEqualTo(1);
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void aRefusalIsFinalUntilSomebodyAsksForAnotherTry() {
        gradebook.expel("17");
        ResourceLink link = pupil.open(graded(pupil));
        pupil.take(true);
        send();

        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.REFUSED);
        assertThat(state(link, "17").fault()).contains(GradeFault.REFUSED);
        assertThat(state(link, "17").detail()).contains("HTTP 400: 400 the user is no learner of this course");
        ward.clock.forward(Duration.ofDays(1));
        assertThat(send()).isZero();
        assertThat(gradebook.refusals()).hasSize(1);

        gradebook.readmit("17");
        assertThat(ward.the(RetryGrades.class).retry(link.id())).isEqualTo(1);
        assertThat(send()).isEqualTo(1);
        assertThat(state(link, "17").kind()).isEqualTo(GradeState.Kind.SENT);
    }

    @Test
    void aLineItemThatIsMissingIsMadeOnceAndFoundAgain() {
        for (int i = 0; i < 5; i++) {
            gradebook.add(10, "other-" + i, "link-9"); // so that ours would stand on another page of the list
        }
        LtiLearner other = new LtiLearner(ward, PlatformMember.learner("18", "Bo"));
        ResourceLink link = pupil.open(claiming(pupil.link("link-9"), Optional.empty(), "score", "lineitem"));
        other.open(claiming(other.link("link-9"), Optional.empty(), "score", "lineitem"));
        pupil.take(true);
        send();
        other.take(true);
        send();

        List<PlatformGradebook.Item> ours = gradebook.items().stream()
                .filter(one -> "intermediary/broker-role".equals(one.resourceId()))
                .toList();
        assertThat(ours).hasSize(1);
        assertThat(ours.get(0).scores().keySet()).containsExactlyInAnyOrder("17", "18");

        // As after a crash between making and keeping: it is found by its resourceId, behind the page's end.
        ward.the(LineItemRepository.class).found(link.id(), Optional.empty());
        LtiLearner third = new LtiLearner(ward, PlatformMember.learner("19", "Cem"));
        third.open(claiming(third.link("link-9"), Optional.empty(), "score", "lineitem"));
        third.take(true);
        send();
        assertThat(gradebook.items()).hasSize(7);
        assertThat(ours.get(0).scores()).containsKey("19");
        assertThat(ward.platform.complaints()).isEmpty();
    }

    @Test
    void aLinkWithoutALineItemSaysSoAndALaterLaunchMayBringOne() {
        ResourceLink link = pupil.open(claiming(pupil.link("link-1"), Optional.empty(), "score"));
        pupil.take(true);
        send();
        assertThat(state(link, "17").fault()).contains(GradeFault.NO_LINE_ITEM);

        ward.clock.forward(Duration.ofSeconds(1));
        pupil.open(graded(pupil));
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void aScopeThatIsNotGrantedIsARefusalInWords() {
        ward.platform.tokens().disallow(SCORE);
        ResourceLink link = pupil.open(graded(pupil));
        pupil.take(true);
        send();

        // Moodle's answer to this is not even JSON; a token with fewer scopes is another way to say it.
        assertThat(state(link, "17").fault()).contains(GradeFault.NO_TOKEN);
        assertThat(state(link, "17").detail().orElseThrow()).contains("invalid_scope");
    }

    @Test
    void aTokenIsUsedAgainUntilAMinuteBeforeItsEndAndRenewedWhenForgotten() {
        int before = ward.platform.tokens().given();
        pupil.open(graded(pupil));
        pupil.take(false);
        send();
        ward.platform.tokens().forget();
        ward.clock.forward(Duration.ofMinutes(1));
        pupil.take(true);
        assertThat(send()).isEqualTo(1);

        assertThat(ward.platform.tokens().given() - before).isEqualTo(2);
    }

    @Test
    void whoReachedSomethingBeforeGetsTheGradeByTheNextLinkToo() {
        pupil.open(graded(pupil));
        pupil.take(true);
        send();
        String second = gradebook.add(5, null, "link-2");
        ward.clock.forward(Duration.ofSeconds(1));
        pupil.open(claiming(pupil.link("link-2"), Optional.of(second), "score"));

        assertThat(send()).isEqualTo(1);
        assertThat(gradebook.grade(second, "17")).isPresent();
    }

    @Test
    void aLinkToTheWholeCourseGradesTheMeanOfItsUnits() {
        pupil.open(claiming(pupil.linkToCourse("link-1"), Optional.of(item), "score"));
        double first = pupil.take(true).orElseThrow();
        send();
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo(first / 10 * 20, within(0.01));
        assertThat(gradebook.taken().get(0).activityProgress()).isEqualTo("InProgress");

        ward.clock.forward(Duration.ofSeconds(1));
        double second = pupil.take(new UnitId("costs-and-benefits"), true).orElseThrow();
        send();
        assertThat(gradebook.grade(item, "17").orElseThrow()).isCloseTo((first + second) / 10 * 20, within(0.01));
    }

    @Test
    void anInstructorGetsNoGrade() {
        LtiLearner teacher = new LtiLearner(ward, PlatformMember.instructor("1", "Tuula"));
        ResourceLink link = teacher.open(graded(teacher));
        teacher.take(true);

        assertThat(ward.the(FindGrades.class).of(link.id())).isEmpty();
        assertThat(send()).isZero();
    }

    private int send() {
        return ward.the(SendGrades.class).send();
    }

    private void everythingSentWithin(Duration limit) {
        Instant end = ward.clock.instant().plus(limit);
        while (ward.clock.instant().isBefore(end)) {
            send();
            ward.clock.forward(Duration.ofMinutes(5));
        }
    }

    private GradeState state(ResourceLink link, String subject) {
        return ward.the(FindGrades.class).of(link.id()).get(subject);
    }

    private PlatformLaunch graded(LtiLearner who) {
        return claiming(who.link("link-1"), Optional.of(item), "score");
    }

    private PlatformLaunch claiming(PlatformLaunch launch, Optional<String> lineItem, String... scopes) {
        return launch.claimed(AGS, gradebook.claim(lineItem, scopes));
    }

    /** No user's grade has ever fallen, and no timestamp came twice or went back. */
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
