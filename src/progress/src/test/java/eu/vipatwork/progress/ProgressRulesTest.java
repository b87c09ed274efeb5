package eu.vipatwork.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Who may move progress, and what is ignored and counted: storing never fails because of it. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ProgressRulesTest {

    private final ProgressFixture progress;

    ProgressRulesTest(TestDatabase database) {
        progress = ProgressFixture.in(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed score=1", "satisfied", "registered revision=9.0"})
    void aKeyOfAClientMovesNothing(String text) {
        progress.store("registered", "answered");
        String before = progress.summary();
        long ignored = progress.ignored(IgnoredStatements.Reason.AUTHORITY);

        progress.storeByKey(progress.statement(text));

        assertThat(progress.summary()).isEqualTo(before);
        assertThat(progress.course().orElseThrow().revision()).isEqualTo("1.0");
        assertThat(progress.ignored(IgnoredStatements.Reason.AUTHORITY)).isEqualTo(ignored + 1);
        progress.rebuild();
        assertThat(progress.summary()).isEqualTo(before);
    }

    @Test
    void aKeyOfAClientRegistersNobody() {
        progress.storeByKey(progress.statement("registered"));

        assertThat(progress.course()).isEmpty();
    }

    @Test
    void anAccountOfAnotherServerMovesNothing() {
        progress.store("registered");
        ObjectNode passed = progress.statement("passed score=1");
        passed.withObject("/actor/account").put("homePage", "http://evil.example.org");
        long ignored = progress.ignored(IgnoredStatements.Reason.ACTOR);

        progress.store(progress.organisation, passed);

        assertThat(progress.summary()).isEqualTo("NOT_STARTED");
        assertThat(progress.ignored(IgnoredStatements.Reason.ACTOR)).isEqualTo(ignored + 1);
    }

    @Test
    void registeredByAMailboxOrAnyNameIsIgnored() {
        ObjectNode byMailbox = progress.statement("registered");
        byMailbox.putObject("actor").put("mbox", "mailto:aino@example.org");
        ObjectNode byName = progress.statement("registered");
        byName.withObject("/actor/account").put("name", "Aino");
        long ignored = progress.ignored(IgnoredStatements.Reason.ACTOR);

        progress.store(progress.organisation, byMailbox);
        progress.store(progress.organisation, byName);

        assertThat(progress.course()).isEmpty();
        assertThat(progress.ignored(IgnoredStatements.Reason.ACTOR)).isEqualTo(ignored + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:vipatwork:unit:sme:benefits, 1.0",
        "urn:vipatwork:block:sme:any, 1.0",
        "urn:vipatwork:course:no-such-course, 1.0",
        "urn:vipatwork:course:sme, latest",
        "urn:vipatwork:course:sme, 1.0000000000000000000000000000000000000000000000000"
    })
    void registeredForWhatIsNoReleaseOfACourseIsIgnored(String object, String revision) {
        ObjectNode registered = progress.statement("registered revision=" + revision);
        registered.withObject("/object").put("id", object);
        long ignored = progress.ignored(IgnoredStatements.Reason.CONTENT);

        progress.store(progress.organisation, registered);

        assertThat(progress.course()).isEmpty();
        assertThat(progress.ignored(IgnoredStatements.Reason.CONTENT)).isEqualTo(ignored + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:vipatwork:unit:sme:no-such-unit",
                "urn:vipatwork:unit:intermediary:benefits",
                "urn:vipatwork:unit:sme:NOT A NAME",
                "urn:vipatwork:unit:sme:",
                "urn:vipatwork:unit:SME:benefits"
            })
    void unknownUnitsAndThoseOfAnotherCourseAreIgnored(String object) {
        progress.store("registered");
        ObjectNode passed = progress.statement("passed");
        passed.withObject("/object").put("id", object.replace(' ', '-'));

        progress.store(progress.organisation, passed);

        assertThat(progress.summary()).isEqualTo("NOT_STARTED");
    }

    @Test
    void satisfiedOfAnotherCourseIsIgnored() {
        progress.store("registered");
        ObjectNode satisfied = progress.statement("satisfied");
        satisfied.withObject("/object").put("id", "urn:vipatwork:course:intermediary");

        progress.store(progress.organisation, satisfied);

        assertThat(progress.summary()).isEqualTo("NOT_STARTED");
    }

    /** Each is a timestamp that the store accepts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T09:00:00+0200",
                "2026-12-01T09:00:00",
                "2026-06-30T23:59:60Z",
                "2026-12-01T09:00:00,5Z",
                "9999-12-31T23:59:59Z",
                "0001-01-01T00:00:00Z"
            })
    void everyTimestampOfTheStoreIsReadAndNoneIsInTheFuture(String timestamp) {
        ObjectNode registered = progress.statement("registered");
        registered.put("timestamp", timestamp);
        ObjectNode answered = progress.statement("answered");
        answered.put("timestamp", timestamp);

        progress.store(progress.organisation, registered);
        progress.store(progress.organisation, answered);

        CourseProgress course = progress.course().orElseThrow();
        // PostgreSQL stores with its own clock, Derby with that of the test.
        Instant now = Instant.now().isAfter(progress.now()) ? Instant.now() : progress.now();
        assertThat(course.lastAt()).isBeforeOrEqualTo(now.plusSeconds(60));
        assertThat(course.enrolledAt().getEpochSecond()).isPositive();
        assertThat(progress.unit().orElseThrow().answered()).isEqualTo(1);
    }
}
