package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Ends all sessions of a person, this one too, and forgets the devices on which they were known. */
@Dependent
public class SignOutEverywhere {

    private final EndSessions endSessions;
    private final KnownDeviceRepository devices;
    private final RecordAuditEvent recordAct;

    @Inject
    SignOutEverywhere(EndSessions endSessions, KnownDeviceRepository devices, RecordAuditEvent recordAct) {
        this.endSessions = endSessions;
        this.devices = devices;
        this.recordAct = recordAct;
    }

    @Transactional
    public void signOut(PersonId person) {
        endSessions.ofPerson(person);
        devices.forget(person);
        recordAct.record(AuditEvent.named(PeopleAuditEvent.SESSIONS_ENDED).by(person).on(person));
    }
}
