package eu.vipatwork.people.password;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** What changing and resetting a password share: the new one is kept, whatever was open is closed, the owner hears of it. */
@Dependent
class SetPassword {

    private static final Duration NEWS = Duration.ofDays(3);

    private final EntityManager people;
    private final InstantSource clock;
    private final EndSessions endSessions;
    private final KnownDeviceRepository devices;
    private final QueueEmail writeLetter;
    private final Event<PasswordChanged> changed;

    @Inject
    SetPassword(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            EndSessions endSessions,
            KnownDeviceRepository devices,
            QueueEmail writeLetter,
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
            writeLetter.write(EmailKind.PASSWORD_CHANGED, PersonRow.locale(row.language), row.email, NEWS);
        }
        changed.fire(new PasswordChanged(person));
        return Optional.empty();
    }
}
