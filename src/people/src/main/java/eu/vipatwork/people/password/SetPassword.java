package eu.vipatwork.people.password;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.shared.PersonId;

/** Stores a new password, ends all sessions and notifies the owner: the common part of changing and resetting. */
@Dependent
class SetPassword {

    /** How long the notification is worth sending. */
    private static final Duration NOTIFICATION_VALID = Duration.ofDays(3);

    private final PersonRepository persons;
    private final InstantSource clock;
    private final EndSessions endSessions;
    private final KnownDeviceRepository devices;
    private final QueueEmail queueEmail;
    private final Event<PasswordChanged> changed;

    @Inject
    SetPassword(
            PersonRepository persons,
            InstantSource clock,
            EndSessions endSessions,
            KnownDeviceRepository devices,
            QueueEmail queueEmail,
            Event<PasswordChanged> changed) {
        this.persons = persons;
        this.clock = clock;
        this.endSessions = endSessions;
        this.devices = devices;
        this.queueEmail = queueEmail;
        this.changed = changed;
    }

    /** @return the rule that the password breaks; empty when it is set */
    @Transactional
    public Optional<PasswordRefusal> set(PersonId id, String password) {
        PersonRow person = persons.find(id).orElseThrow();
        Optional<PasswordRefusal> refusal = PasswordRules.refusal(password, person.name(), person.email());
        if (refusal.isPresent()) {
            return refusal;
        }
        person.setPassword(password, clock.instant());
        endSessions.ofPerson(id);
        devices.deleteOfPerson(id);
        if (person.email() != null) {
            queueEmail.queue(EmailKind.PASSWORD_CHANGED, person.locale(), person.email(), NOTIFICATION_VALID);
        }
        changed.fire(new PasswordChanged(id));
        return Optional.empty();
    }
}
