package eu.vipatwork.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.content.authoring.ApproveDraft;
import eu.vipatwork.content.authoring.EditDraft;
import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.content.authoring.PublishRelease;
import eu.vipatwork.content.authoring.SubmitDraft;
import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.learning.AnswerQuestion;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.Enrol;
import eu.vipatwork.learning.FinishUnit;
import eu.vipatwork.learning.ReadSection;
import eu.vipatwork.learning.SampleAnswer;
import eu.vipatwork.learning.UpgradeEnrolment;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ProgressProjectionTest {

    private static final CourseId COURSE = new CourseId("sme");
    private static final AtomicInteger VERSIONS = new AtomicInteger(8);

    private final MovableClock clock = MovableClock.atNine();
    private final OrganisationId organisation = OrganisationId.next();
    private final List<PersonId> people = new ArrayList<>();
    private final TestApplication application;

    ProgressProjectionTest(TestDatabase database) {
        application = TestApplication.of(database, clock, List.of("people", "content", "xapi"));
        application.get(ImportPublications.class).importAll();
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void rebuildingFromTheStatementsGivesTheSameProgress() {
        Random random = new Random(7);
        enrol();
        for (int i = 0; i < 8; i++) {
            PersonId person = enrol();
            int units = 1 + random.nextInt(2);
            for (AssignableUnit unit : course().units().subList(0, units)) {
                take(person, unit, random.nextInt(4) > 0, random.nextInt(4) > 0);
            }
        }
        List<Object> before = allProgress();

        long read = application.get(RebuildProgress.class).rebuild();

        assertThat(read).isGreaterThan(100);
        assertThat(allProgress()).isEqualTo(before);
        assertThat(before.toString()).contains("NOT_STARTED", "FAILED", "PASSED", "IN_PROGRESS");
    }

    @Test
    void learnersAreCountedAndListedByStatusAndByActivity() {
        PersonId neverStarted = enrol();
        PersonId failed = enrol();
        take(failed, course().units().get(0), false, true);
        PersonId stopped = enrol();
        take(stopped, course().units().get(0), true, false);
        clock.forward(Duration.ofDays(15));
        take(enrol(), course().units().get(0), true, false);

        FindProgress find = application.get(FindProgress.class);
        Map<ProgressStatus, Integer> counts = find.count(organisation, COURSE);

        assertThat(counts)
                .containsEntry(ProgressStatus.NOT_STARTED, 1)
                .containsEntry(ProgressStatus.FAILED, 1)
                .containsEntry(ProgressStatus.IN_PROGRESS, 2)
                .containsEntry(ProgressStatus.PASSED, 0);
        assertThat(find.countInactive(organisation, COURSE)).isEqualTo(3);
        assertThat(find.list(organisation, COURSE, LearnerFilter.ofInactive(), 0, 10))
                .extracting(CourseProgress::person)
                .containsExactlyInAnyOrder(neverStarted, failed, stopped);
        assertThat(find.list(organisation, COURSE, new LearnerFilter(ProgressStatus.FAILED, true, null), 0, 10))
                .extracting(CourseProgress::person)
                .containsExactly(failed);
        assertThat(find.list(organisation, COURSE, LearnerFilter.of(ProgressStatus.IN_PROGRESS), 0, 10))
                .hasSize(2);
        assertThat(find.list(organisation, COURSE, LearnerFilter.of(List.of()), 0, 10))
                .isEmpty();
        assertThat(find.list(OrganisationId.next(), COURSE, LearnerFilter.ALL, 0, 10))
                .isEmpty();
    }

    @Test
    void aRequiredRetakeBeginsTheUnitAgainAndItsResultCounts() {
        AssignableUnit unit = course().units().get(0);
        PersonId person = enrol();
        take(person, unit, true, true);
        assertThat(unit(person).status()).isEqualTo(UnitProgress.Status.PASSED);

        ReleaseId newer = publishWithARetakeOf(unit);
        application.get(UpgradeEnrolment.class).upgrade(person, COURSE, newer, Locale.ENGLISH);

        CourseProgress course =
                application.get(FindProgress.class).ofPerson(person).get(0);
        assertThat(course.revision()).isEqualTo(newer.version());
        assertThat(unit(person).status()).isEqualTo(UnitProgress.Status.IN_PROGRESS);
        assertThat(unit(person).bestScore()).isEqualTo(1.0);

        take(person, unit, false, true);
        assertThat(unit(person).status()).isEqualTo(UnitProgress.Status.FAILED);
        List<Object> before = allProgress();
        application.get(RebuildProgress.class).rebuild();
        assertThat(allProgress()).isEqualTo(before);
    }

    @Test
    void aCourseThatWasPassedIsPassedAgainAfterARequiredRetake() {
        PersonId person = enrol();
        course().units().forEach(unit -> take(person, unit, true, true));
        FindProgress find = application.get(FindProgress.class);
        assertThat(find.ofPerson(person).get(0).status()).isEqualTo(ProgressStatus.PASSED);

        AssignableUnit unit = course().units().get(0);
        ReleaseId newer = publishWithARetakeOf(unit);
        application.get(UpgradeEnrolment.class).upgrade(person, COURSE, newer, Locale.ENGLISH);
        assertThat(find.ofPerson(person).get(0).status()).isEqualTo(ProgressStatus.IN_PROGRESS);

        take(person, unit, true, true);
        assertThat(find.ofPerson(person).get(0).status()).isEqualTo(ProgressStatus.PASSED);
        List<Object> before = allProgress();
        application.get(RebuildProgress.class).rebuild();
        assertThat(allProgress()).isEqualTo(before);
    }

    private UnitProgress unit(PersonId person) {
        FindProgress find = application.get(FindProgress.class);
        return find.units(find.ofPerson(person).get(0).registration()).get(0);
    }

    /** A version of its own each time: the tests share a database. */
    private ReleaseId publishWithARetakeOf(AssignableUnit unit) {
        DocumentText text = application
                .get(Catalogue.class)
                .source(course().release(), DocumentKind.UNIT, unit.id().value(), Locale.ENGLISH)
                .orElseThrow();
        String changed = text.text().replaceFirst("(?m)^summary: (.*)$", "summary: $1 Changed.");
        DocumentText document = new DocumentText(text.kind(), text.name(), text.language(), changed);
        PersonId author = PersonId.next();
        EditDraft.Saving saving = application
                .get(EditDraft.class)
                .save(new EditDraft.Edit(
                        COURSE.value(), document, ChangeMark.MUST_RETAKE, "The summary says more.", 0, author));
        DraftId draft = ((EditDraft.Saving.Saved) saving).draft().id();
        application.get(SubmitDraft.class).submit(draft);
        application.get(ApproveDraft.class).approve(draft, PersonId.next(), false);
        PublishResult published = application
                .get(PublishRelease.class)
                .publish(COURSE.value(), VERSIONS.incrementAndGet() + ".0", TranslatedText.NONE, author);
        return ((PublishResult.Published) published).release();
    }

    private Course course() {
        return application.get(Catalogue.class).latest(COURSE).orElseThrow();
    }

    private PersonId enrol() {
        PersonId person = PersonId.next();
        people.add(person);
        application.get(Enrol.class).enrol(person, organisation, COURSE, Locale.ENGLISH);
        return person;
    }

    private void take(PersonId person, AssignableUnit entry, boolean right, boolean toTheEnd) {
        LearningUnit unit = application
                .get(Catalogue.class)
                .unit(course().release(), entry.id(), Locale.ENGLISH)
                .orElseThrow();
        AttemptId attempt = ((BeginAttempt.Result.InProgress)
                        application.get(BeginAttempt.class).begin(person, COURSE, entry.id(), Locale.ENGLISH))
                .attempt();
        unit.sections().forEach(section -> {
            clock.forward(Duration.ofSeconds(70));
            section.questions().forEach(question -> application
                    .get(AnswerQuestion.class)
                    .answer(person, attempt, question.id(), SampleAnswer.to(question, right), Locale.ENGLISH));
            application.get(ReadSection.class).read(person, attempt, section.id(), Locale.ENGLISH);
        });
        if (toTheEnd) {
            application.get(FinishUnit.class).finish(person, attempt, Locale.ENGLISH);
        }
    }

    /** The progress of all learners. */
    private List<Object> allProgress() {
        FindProgress find = application.get(FindProgress.class);
        List<Object> read = new ArrayList<>();
        for (PersonId person : people) {
            for (CourseProgress course : find.ofPerson(person)) {
                read.add(course);
                read.addAll(find.units(course.registration()));
            }
        }
        return read;
    }
}
