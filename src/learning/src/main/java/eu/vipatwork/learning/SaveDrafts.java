package eu.vipatwork.learning;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SequencingStep;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AnswerDraft;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/**
 * Saves what is chosen and typed on a page but not submitted yet, so that neither another form, nor a closed window, nor
 * the end of a session loses it. It is not marked and makes no statement.
 */
@Dependent
public class SaveDrafts {

    /** The most characters of one draft: more than an answer may have, so that a too long text can be shortened. */
    public static final int LIMIT = 100_000;

    private final ActiveAttempts attempts;
    private final AssessOwnAnswer assessOwnAnswer;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public SaveDrafts(
            ActiveAttempts attempts,
            AssessOwnAnswer assessOwnAnswer,
            EnrolmentRepository repository,
            InstantSource clock) {
        this.attempts = attempts;
        this.assessOwnAnswer = assessOwnAnswer;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * @param form of the page, as {@link QuestionFields} reads it; answered questions are skipped
     * @return whether everything is saved: not when the attempt does not count, or an input is too long
     */
    @RetriedOnConflict
    @Transactional
    public boolean save(PersonId person, AttemptId attempt, Map<String, List<String>> form, Locale language) {
        if (!QuestionFields.any(form)) {
            return true;
        }
        Optional<ActiveAttempt> active = attempts.lock(person, attempt, language);
        if (active.isEmpty()) {
            return false;
        }
        Map<QuestionId, AnswerDraft> drafts = repository.drafts(attempt).stream()
                .collect(Collectors.toMap(AnswerDraft::question, Function.identity()));
        Map<QuestionId, QuestionResponse> responses = repository.responses(attempt).stream()
                .collect(Collectors.toMap(QuestionResponse::question, Function.identity()));
        boolean all = true;
        for (Question question : active.get().unit().questions()) {
            QuestionResponse response = responses.get(question.id());
            if (response != null) {
                saveAssessment(person, attempt, question, response, form, language);
            } else if (!active.get().attempt().finished()) {
                all &= saveDraft(attempt, question, drafts.get(question.id()), form);
            }
        }
        return all;
    }

    private boolean saveDraft(
            AttemptId attempt, Question question, AnswerDraft existing, Map<String, List<String>> form) {
        Map<String, List<String>> entered =
                QuestionFields.entered(form, question.id()).orElse(null);
        if (entered == null) {
            return true;
        }
        if (entered.isEmpty() || isShownOrder(question, attempt, entered)) {
            Optional.ofNullable(existing).ifPresent(repository::remove);
            return true;
        }
        if (length(entered) > LIMIT) {
            return false;
        }
        AnswerDraft draft = existing == null ? new AnswerDraft(attempt, question.id()) : existing;
        if (!entered.equals(draft.fields())) {
            draft.write(entered, clock.instant());
            repository.add(draft);
        }
        return true;
    }

    /** A script gives every step a place as soon as the page is shown; that is not an input of the learner. */
    private static boolean isShownOrder(Question question, AttemptId attempt, Map<String, List<String>> entered) {
        if (!(question instanceof Sequencing sequencing)) {
            return false;
        }
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (SequencingStep step : sequencing.shown(attempt.toString())) {
            shown.put("position-" + step.id(), List.of(Integer.toString(shown.size() + 1)));
        }
        return entered.equals(shown);
    }

    private static int length(Map<String, List<String>> entered) {
        return entered.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** The criteria ticked beside a model answer; an assessment without ticks is saved by its own button only. */
    private void saveAssessment(
            PersonId person,
            AttemptId attempt,
            Question question,
            QuestionResponse response,
            Map<String, List<String>> form,
            Locale language) {
        QuestionFields.criteria(form, question.id())
                .filter(criteria -> !criteria.isEmpty() || response.assessment().isPresent())
                .ifPresent(criteria -> assessOwnAnswer.assess(person, attempt, question.id(), criteria, language));
    }
}
