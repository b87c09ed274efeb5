package eu.vipatwork.web.administration;

import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.LearningUseCases;
import eu.vipatwork.learning.SampleAnswer;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.OrganisationId;

/** Carries out a {@link DemonstrationJourney} with the use cases of learning, one unit per transaction. */
@Dependent
public class DemonstrationLearner {

    private final LearningUseCases useCases;
    private final Catalogue catalogue;

    @Inject
    public DemonstrationLearner(LearningUseCases useCases, Catalogue catalogue) {
        this.useCases = useCases;
        this.catalogue = catalogue;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void enrol(DemonstrationJourney journey, OrganisationId organisation) {
        useCases.enrol(journey.clock())
                .enrol(journey.person(), organisation, journey.course().id(), Locale.ENGLISH);
    }

    /** Takes a unit, one in five times only the first half of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(DemonstrationJourney journey, AssignableUnit entry) {
        LearningUnit unit = catalogue
                .unit(journey.course().release(), entry.id(), Locale.ENGLISH)
                .orElseThrow();
        AttemptId attempt = begin(journey, entry);
        int sections = unit.sections().size();
        boolean whole = !journey.stopsHalfway();
        unit.sections().subList(0, whole ? sections : sections / 2).forEach(section -> {
            journey.pause(60, 240);
            section.questions().forEach(question -> answer(journey, attempt, question));
            useCases.readSection(journey.clock()).read(journey.person(), attempt, section.id(), Locale.ENGLISH);
        });
        if (whole) {
            useCases.finishUnit(journey.clock()).finish(journey.person(), attempt, Locale.ENGLISH);
        }
    }

    private AttemptId begin(DemonstrationJourney journey, AssignableUnit entry) {
        BeginAttempt.Result begun = useCases.beginAttempt(journey.clock())
                .begin(journey.person(), journey.course().id(), entry.id(), Locale.ENGLISH);
        return ((BeginAttempt.Result.InProgress) begun).attempt();
    }

    private void answer(DemonstrationJourney journey, AttemptId attempt, Question question) {
        journey.pause(15, 75);
        useCases.answerQuestion(journey.clock())
                .answer(
                        journey.person(),
                        attempt,
                        question.id(),
                        SampleAnswer.to(question, journey.answersRight()),
                        Locale.ENGLISH);
    }
}
