package eu.vipatwork.web.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Course;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.Question;
import eu.vipatwork.content.Section;
import eu.vipatwork.content.UnitEntry;
import eu.vipatwork.learning.AnswerQuestion;
import eu.vipatwork.learning.AttemptId;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.Desk;
import eu.vipatwork.learning.Enrol;
import eu.vipatwork.learning.FinishUnit;
import eu.vipatwork.learning.ReadSection;
import eu.vipatwork.learning.SampleAnswer;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Takes a course as a person would, on days gone by: the use cases of learning with a clock of its own. */
@Dependent
public class DemoLearner {

    private final Desk desk;
    private final Catalogue catalogue;
    private final InstantSource today;

    @Inject
    public DemoLearner(Desk desk, Catalogue catalogue, InstantSource today) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * @param begin when they enrol
     * @param units how many units they take; the last one perhaps not to its end
     * @param skill the chance to answer right
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(
            PersonId person,
            OrganisationId organisation,
            Course course,
            Instant begin,
            int units,
            double skill,
            Random chance) {
        Steps steps = new Steps(person, skill, chance, begin);
        new Enrol(desk, catalogue, steps.clock).enrol(person, organisation, course.id(), Locale.ENGLISH);
        for (UnitEntry entry : course.units().subList(0, units)) {
            steps.pause(Duration.ofHours(20L + chance.nextInt(100)));
            if (!steps.clock.instant().isBefore(today.instant().minus(Duration.ofHours(2)))) {
                return;
            }
            LearningUnit unit =
                    catalogue.unit(course.release(), entry.id(), Locale.ENGLISH).orElseThrow();
            boolean stopsHalfway = chance.nextInt(5) == 0;
            steps.take(
                    course,
                    unit,
                    stopsHalfway ? unit.sections().size() / 2 : unit.sections().size());
        }
    }

    /** One learner's days. */
    private final class Steps {

        private final PersonId person;
        private final double skill;
        private final Random chance;
        private final Watch clock;

        Steps(PersonId person, double skill, Random chance, Instant begin) {
            this.person = person;
            this.skill = skill;
            this.chance = chance;
            this.clock = new Watch(begin);
        }

        void pause(Duration duration) {
            clock.now = clock.now.plus(duration);
        }

        void take(Course course, LearningUnit unit, int sections) {
            BeginAttempt.Result begun =
                    new BeginAttempt(desk, clock).begin(person, course.id(), unit.id(), Locale.ENGLISH);
            AttemptId attempt = ((BeginAttempt.Result.UnderWay) begun).attempt();
            List<Section> read = unit.sections().subList(0, sections);
            for (Section section : read) {
                pause(Duration.ofSeconds(60 + chance.nextInt(240)));
                section.questions().forEach(question -> answer(attempt, question));
                new ReadSection(desk, clock).read(person, attempt, section.id(), Locale.ENGLISH);
            }
            if (sections == unit.sections().size()) {
                pause(Duration.ofSeconds(30));
                new FinishUnit(desk, clock).finish(person, attempt, Locale.ENGLISH);
            }
        }

        private void answer(AttemptId attempt, Question question) {
            pause(Duration.ofSeconds(15 + chance.nextInt(75)));
            boolean right = chance.nextDouble() < skill;
            new AnswerQuestion(desk, clock)
                    .answer(person, attempt, question.id(), SampleAnswer.to(question, right), Locale.ENGLISH);
        }
    }

    /** A clock that a learner carries along. */
    private static final class Watch implements InstantSource {

        private Instant now;

        Watch(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
