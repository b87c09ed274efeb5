package eu.vipatwork.people.letters;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.Unit;

/** Writes a letter, in the caller's transaction; {@link SendLetters} sends it when that has committed. */
@Dependent
public class WriteLetter {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public WriteLetter(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param language the reader's; one that we do not speak, or null, gives English
     * @param lasts how long the letter makes sense; then it is forgotten unsent
     * @param arguments as the kind tells
     */
    @Transactional
    public LetterId write(LetterKind kind, Locale language, String recipient, Duration lasts, Object... arguments) {
        LetterId id = LetterId.next();
        Letter letter = LetterWords.compose(kind, language, recipient, arguments);
        people.persist(new LetterRow(id, letter, LetterWords.language(language), clock.instant(), lasts));
        return id;
    }
}
