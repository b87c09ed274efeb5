package eu.vipatwork.learning;

import java.time.InstantSource;
import java.util.Locale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.learning.enrolment.AnswerDraft;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.PersonId;

/** Keeps a text that is still being written, so that a closed window loses nothing. */
@Dependent
public class SaveAnswerDraft {

    /** The most characters that are kept, as many as a long text may have. */
    public static final int LIMIT = 20_000;

    private final LearningSteps desk;
    private final InstantSource clock;

    @Inject
    public SaveAnswerDraft(LearningSteps desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @return whether it is kept: not when the question was answered, is not there, or the text is too long */
    @Transactional
    public boolean save(PersonId person, AttemptId attempt, QuestionId question, String text, Locale language) {
        return text.length() <= LIMIT
                && desk.sit(person, attempt, language)
                        .filter(sitting -> sitting.unit().question(question).isPresent())
                        .filter(sitting ->
                                desk.store().response(attempt, question).isEmpty())
                        .map(sitting -> save(attempt, question, text))
                        .isPresent();
    }

    private AnswerDraft save(AttemptId attempt, QuestionId question, String text) {
        AnswerDraft draft = desk.store().draft(attempt, question).orElseGet(() -> new AnswerDraft(attempt, question));
        draft.write(text, clock.instant());
        desk.store().keep(draft);
        return draft;
    }
}
