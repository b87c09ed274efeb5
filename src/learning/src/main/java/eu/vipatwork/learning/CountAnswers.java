package eu.vipatwork.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.shared.OrganisationId;

/** Counts the answers to the questions of a unit in one release, for their authors. The counts name no person. */
@Dependent
public class CountAnswers {

    private final EnrolmentRepository repository;

    @Inject
    public CountAnswers(EnrolmentRepository repository) {
        this.repository = repository;
    }

    /**
     * The counts of one question.
     *
     * @param answers of any kind
     * @param scored answers that can be right or wrong
     * @param right answers
     * @param chosen how often each option was chosen, by its id; empty for a question without options
     */
    public record Tally(int answers, int scored, int right, Map<String, Integer> chosen) {

        static final Tally NONE = new Tally(0, 0, 0, Map.of());

        public Tally {
            chosen = Map.copyOf(chosen);
        }

        Tally with(Answer answer, Boolean success) {
            Map<String, Integer> more = new HashMap<>(chosen);
            if (answer instanceof Answer.Chosen picked) {
                picked.ids().forEach(id -> more.merge(id, 1, Integer::sum));
            }
            return new Tally(
                    answers + 1,
                    scored + (success == null ? 0 : 1),
                    right + (Boolean.TRUE.equals(success) ? 1 : 0),
                    more);
        }
    }

    /** @param organisations whose learners count */
    @Transactional
    public Map<QuestionId, Tally> of(ReleaseId release, UnitId unit, Collection<OrganisationId> organisations) {
        Map<QuestionId, Tally> tallies = new HashMap<>();
        if (organisations.isEmpty()) {
            return tallies;
        }
        List<QuestionResponse> responses = repository.responses(release, unit, organisations);
        for (QuestionResponse response : responses) {
            tallies.merge(
                    response.question(),
                    Tally.NONE.with(Answer.fromText(response.answer()), response.success()),
                    (sum, one) -> sum.with(Answer.fromText(response.answer()), response.success()));
        }
        return tallies;
    }
}
