package eu.vipatwork.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** What each verb means for progress, in order, out of order, repeated, from elsewhere, and voided. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ProgressStatementsTest {

    private final ProgressFixture progress;

    ProgressStatementsTest(TestDatabase database) {
        progress = ProgressFixture.in(database);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # each verb after registered
            launched                                      | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            initialized attempt=1                         | IN_PROGRESS IN_PROGRESS attempts 1 answers 0 PT0S best null
            experienced                                   | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            answered                                      | IN_PROGRESS IN_PROGRESS attempts 0 answers 1 PT0S best null
            answered, answered                            | IN_PROGRESS IN_PROGRESS attempts 0 answers 2 PT0S best null
            completed                                     | IN_PROGRESS COMPLETED attempts 0 answers 0 PT0S best null
            passed score=0.9                              | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best 0.9
            failed score=0.4                              | FAILED FAILED attempts 0 answers 0 PT0S best 0.4
            scored score=0.5                              | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best 0.5
            terminated duration=PT30M                     | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT30M best null
            abandoned duration=PT10M                      | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT10M best null
            terminated duration=P1M                       | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            liked                                         | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            satisfied                                     | PASSED
            # verbs that follow each other
            completed, passed                             | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best null
            failed score=0.4, initialized attempt=2       | IN_PROGRESS IN_PROGRESS attempts 2 answers 0 PT0S best 0.4
            failed score=0.4, passed score=0.8            | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best 0.8
            passed score=0.8, failed score=0.4            | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best 0.8
            passed score=0.8, scored score=1              | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best 1.0
            completed, initialized attempt=2              | IN_PROGRESS IN_PROGRESS attempts 2 answers 0 PT0S best null
            failed, satisfied                             | PASSED FAILED attempts 0 answers 0 PT0S best null
            terminated duration=PT1M, abandoned duration=PT2M | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT3M best null
            # out of order: the result before the beginning of its attempt
            passed, initialized attempt=1                 | IN_PROGRESS PASSED attempts 1 answers 0 PT0S best null
            completed, initialized attempt=1              | IN_PROGRESS COMPLETED attempts 1 answers 0 PT0S best null
            initialized attempt=2, initialized attempt=1  | IN_PROGRESS IN_PROGRESS attempts 2 answers 0 PT0S best null
            failed attempt=1, initialized attempt=1       | FAILED FAILED attempts 1 answers 0 PT0S best null
            initialized attempt=2, failed attempt=1       | IN_PROGRESS IN_PROGRESS attempts 2 answers 0 PT0S best null
            initialized attempt=2, completed attempt=1    | IN_PROGRESS IN_PROGRESS attempts 2 answers 0 PT0S best null
            initialized attempt=2, passed attempt=1       | IN_PROGRESS PASSED attempts 2 answers 0 PT0S best null
            # what xAPI allows and progress cannot use
            initialized attempt=2147483647                | IN_PROGRESS IN_PROGRESS attempts 1 answers 0 PT0S best null
            terminated duration=PT99999999999999H         | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            failed score=-0.5                             | FAILED FAILED attempts 0 answers 0 PT0S best 0.0
            # registered again
            passed, registered revision=2.0               | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best null
            passed score=0.8, registered revision=2.0 retake=benefits | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best 0.8
            failed, registered retake=benefits | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            passed, registered retake=benefits, scored completion=true success=true | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best null
            passed, registered retake=benefits, scored completion=true success=false | FAILED FAILED attempts 0 answers 0 PT0S best null
            passed, satisfied, registered revision=2.0 retake=benefits | IN_PROGRESS IN_PROGRESS attempts 0 answers 0 PT0S best null
            passed, satisfied, registered revision=2.0 | PASSED PASSED attempts 0 answers 0 PT0S best null
            passed, satisfied, registered retake=benefits, passed, satisfied | PASSED PASSED attempts 0 answers 0 PT0S best null
            passed, registered retake=other | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best null
            """)
    void statementsAfterRegisteredMakeTheSameProgressLiveAndRebuilt(String statements, String expected) {
        progress.store("registered").store(statements.split(", ", -1));

        assertThat(progress.summary()).isEqualTo(expected);
        progress.rebuild();
        assertThat(progress.summary()).isEqualTo(expected);
    }

    @Test
    void registeredAloneIsNotStarted() {
        progress.store("registered");

        assertThat(progress.summary()).isEqualTo("NOT_STARTED");
        assertThat(progress.course().orElseThrow().enrolledAt()).isEqualTo(progress.now());
    }

    @Test
    void whatIsStoredBeforeRegisteredCountsOnceItIsRegistered() {
        progress.store("initialized attempt=1", "passed score=0.9");
        assertThat(progress.summary()).isEqualTo("none");

        progress.store("registered", "answered");

        String expected = "IN_PROGRESS PASSED attempts 1 answers 1 PT0S best 0.9";
        assertThat(progress.summary()).isEqualTo(expected);
        progress.rebuild();
        assertThat(progress.summary()).isEqualTo(expected);
    }

    @Test
    void aResultOfBeforeARequiredRetakeDoesNotCountWhenItArrivesLate() {
        progress.store("registered", "initialized");
        ObjectNode late = progress.statement("passed score=0.9");
        progress.store("registered revision=2.0 retake=benefits");

        progress.store(progress.organisation, late);

        assertThat(progress.summary()).isEqualTo("IN_PROGRESS IN_PROGRESS attempts 1 answers 0 PT0S best 0.9");
    }

    @Test
    void registeredAgainChangesTheRevisionAndKeepsTheEnrolmentTime() {
        progress.store("registered");
        Instant enrolled = progress.now();

        progress.store("registered revision=2.0");

        CourseProgress course = progress.course().orElseThrow();
        assertThat(course.revision()).isEqualTo("2.0");
        assertThat(course.enrolledAt()).isEqualTo(enrolled);
        assertThat(course.lastAt()).isEqualTo(progress.now());
    }

    @Test
    void anEarlierTimestampDoesNotMoveTheLatestTimeBack() {
        progress.store("registered", "answered");
        Instant latest = progress.now();
        ObjectNode delayed = progress.statement("answered");
        delayed.put("timestamp", latest.minusSeconds(3_600).toString());

        progress.store(progress.organisation, delayed);

        assertThat(progress.course().orElseThrow().lastAt()).isEqualTo(latest);
        assertThat(progress.unit().orElseThrow().lastAt()).isEqualTo(latest);
        assertThat(progress.unit().orElseThrow().answered()).isEqualTo(2);
    }

    @Test
    void theSameStatementStoredTwiceCountsOnce() {
        progress.store("registered");
        ObjectNode answered = progress.statement("answered");

        progress.store(progress.organisation, answered.deepCopy());
        progress.store(progress.organisation, answered.deepCopy());

        assertThat(progress.unit().orElseThrow().answered()).isEqualTo(1);
    }

    @Test
    void statementsOfAnotherOrganisationChangeNothing() {
        progress.store("registered", "answered");
        String before = progress.summary();

        progress.store(OrganisationId.next(), progress.statement("passed"));
        progress.store(OrganisationId.next(), progress.statement("registered revision=9.0"));
        progress.store(OrganisationId.next(), progress.statement("satisfied"));

        assertThat(progress.summary()).isEqualTo(before);
        assertThat(progress.course().orElseThrow().revision()).isEqualTo("1.0");
        progress.rebuild();
        assertThat(progress.summary()).isEqualTo(before);
    }

    @Test
    void statementsAboutAnotherPersonChangeNothing() {
        progress.store("registered");
        ObjectNode passed = progress.statement("passed");
        passed.withObject("/actor/account").put("name", PersonId.next().toString());

        progress.store(progress.organisation, passed);

        assertThat(progress.summary()).isEqualTo("NOT_STARTED");
    }

    @Test
    void statementsWithoutRegistrationOrAboutOtherActivitiesChangeNothing() {
        progress.store("registered");
        ObjectNode withoutRegistration = progress.statement("passed");
        withoutRegistration.withObject("/context").remove("registration");
        ObjectNode otherRegistration = progress.statement("passed");
        otherRegistration
                .withObject("/context")
                .put("registration", UUID.randomUUID().toString());
        ObjectNode otherActivity = progress.statement("passed");
        otherActivity.withObject("/object").put("id", "https://example.org/activity");

        progress.store(progress.organisation, withoutRegistration);
        progress.store(progress.organisation, otherRegistration);
        progress.store(progress.organisation, otherActivity);

        assertThat(progress.summary()).isEqualTo("NOT_STARTED");
    }

    @ParameterizedTest(name = "{0}, {1} voided")
    @CsvSource(delimiter = '|', textBlock = """
            answered                          | passed score=0.9        | IN_PROGRESS IN_PROGRESS attempts 0 answers 1 PT0S best null
            failed score=0.4                  | passed score=0.9        | FAILED FAILED attempts 0 answers 0 PT0S best 0.4
            passed                            | satisfied               | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best null
            passed                            | registered retake=benefits | IN_PROGRESS PASSED attempts 0 answers 0 PT0S best null
            registered                        | failed score=0.2        | NOT_STARTED
            answered                          | voided                  | IN_PROGRESS IN_PROGRESS attempts 0 answers 1 PT0S best null
            """)
    void aVoidedStatementIsTakenBack(String before, String voided, String expected) {
        progress.store("registered").store(before);
        ObjectNode wrong = progress.statement(voided);
        if (!voided.equals("voided")) {
            progress.store(progress.organisation, wrong);
        }

        progress.store(progress.organisation, progress.voiding(wrong));

        assertThat(progress.summary()).isEqualTo(expected);
        progress.rebuild();
        assertThat(progress.summary()).isEqualTo(expected);
    }

    @Test
    void voidingTheRegistrationRemovesItsProgress() {
        ObjectNode registered = progress.statement("registered");
        progress.store(progress.organisation, registered);
        progress.store("passed");

        progress.store(progress.organisation, progress.voiding(registered));

        assertThat(progress.summary()).isEqualTo("none");
        progress.rebuild();
        assertThat(progress.summary()).isEqualTo("none");
    }
}
