package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;

/** Ends all sessions of a person, this one too, and forgets the devices on which they were known. */
@Dependent
public class SignOutEverywhere {

    private final EndSessions endSessions;
    private final Devices devices;
    private final RecordAct recordAct;

    @Inject
    SignOutEverywhere(EndSessions endSessions, Devices devices, RecordAct recordAct) {
        this.endSessions = endSessions;
        this.devices = devices;
        this.recordAct = recordAct;
    }

    @Transactional
    public void signOut(PersonId person) {
        endSessions.ofPerson(person);
        devices.forget(person);
        recordAct.record(Act.named(Acts.SESSIONS_ENDED).by(person).on(person));
    }
}
