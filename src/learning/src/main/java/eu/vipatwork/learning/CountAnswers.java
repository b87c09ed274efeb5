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

/** Counts how a unit's questions were answered in one release, for those who write better questions. It names nobody. */
@Dependent
public class CountAnswers {

    private final EnrolmentRepository store;

    @Inject
    public CountAnswers(EnrolmentRepository store) {
        this.store = store;
    }

    /**
     * The answers to one question.
     *
     * @param answers how many were given
     * @param scored how many of them could be right or wrong
     * @param right how many were
     * @param chosen how often each option was chosen, by its id; empty where nothing is to choose from
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

    /** @param organisations whose learners count; none of others is looked at */
    @Transactional
    public Map<QuestionId, Tally> of(ReleaseId release, UnitId unit, Collection<OrganisationId> organisations) {
        Map<QuestionId, Tally> tallies = new HashMap<>();
        if (organisations.isEmpty()) {
            return tallies;
        }
        List<QuestionResponse> responses = store.responses(release, unit, organisations);
        for (QuestionResponse response : responses) {
            tallies.merge(
                    response.question(),
                    Tally.NONE.with(Answer.fromText(response.answer()), response.success()),
                    (sum, one) -> sum.with(Answer.fromText(response.answer()), response.success()));
        }
        return tallies;
    }
}
