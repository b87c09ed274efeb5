package eu.vipatwork.learning;

import java.time.InstantSource;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.learning.enrolment.AnswerDraft;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Stores an answer that is still being written, so that a closed window loses nothing. */
@Dependent
public class SaveAnswerDraft {

    /** The most characters, as many as a long text may have. */
    public static final int LIMIT = 20_000;

    private final ActiveAttempts attempts;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public SaveAnswerDraft(ActiveAttempts attempts, EnrolmentRepository repository, InstantSource clock) {
        this.attempts = attempts;
        this.repository = repository;
        this.clock = clock;
    }

    /** @return whether it is stored: not when the question is answered or unknown, or the text is too long */
    @RetriedOnConflict
    @Transactional
    public boolean save(PersonId person, AttemptId attempt, QuestionId question, String text, Locale language) {
        boolean open = text.length() <= LIMIT
                && attempts.lock(person, attempt, language)
                        .filter(active -> active.unit().question(question).isPresent())
                        .filter(active -> repository.response(attempt, question).isEmpty())
                        .isPresent();
        if (open) {
            AnswerDraft draft = repository.draft(attempt, question).orElseGet(() -> new AnswerDraft(attempt, question));
            draft.write(text, clock.instant());
            repository.add(draft);
        }
        return open;
    }
}
