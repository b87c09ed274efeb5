package eu.vipatwork.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.letters.LetterKind;
import eu.vipatwork.people.letters.WriteLetter;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** What changing and resetting a password share: the new one is kept, whatever was open is closed, the owner hears of it. */
@Dependent
class SetPassword {

    private static final Duration NEWS = Duration.ofDays(3);

    private final EntityManager people;
    private final InstantSource clock;
    private final EndSessions endSessions;
    private final Devices devices;
    private final WriteLetter writeLetter;
    private final Event<PasswordChanged> changed;

    @Inject
    SetPassword(
            @Unit("people") EntityManager people,
            InstantSource clock,
            EndSessions endSessions,
            Devices devices,
            WriteLetter writeLetter,
            Event<PasswordChanged> changed) {
        this.people = people;
        this.clock = clock;
        this.endSessions = endSessions;
        this.devices = devices;
        this.writeLetter = writeLetter;
        this.changed = changed;
    }

    /** @return why not, or nothing when it is done */
    @Transactional
    public Optional<PasswordRefusal> set(PersonId person, String password) {
        PersonRow row = people.find(PersonRow.class, person.toString());
        Optional<PasswordRefusal> refusal = PasswordRules.refusal(password, row.name, row.email);
        if (refusal.isPresent()) {
            return refusal;
        }
        row.setPassword(password, clock.instant());
        endSessions.ofPerson(person);
        devices.forget(person);
        if (row.email != null) {
            writeLetter.write(LetterKind.PASSWORD_CHANGED, PersonRow.locale(row.language), row.email, NEWS);
        }
        changed.fire(new PasswordChanged(person));
        return Optional.empty();
    }
}
