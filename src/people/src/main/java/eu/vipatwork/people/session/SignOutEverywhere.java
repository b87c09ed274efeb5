package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Ends all sessions of a person, including the present one, and forgets the person's known devices. */
@Dependent
public class SignOutEverywhere {

    private final EndSessions endSessions;
    private final KnownDeviceRepository devices;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    SignOutEverywhere(EndSessions endSessions, KnownDeviceRepository devices, RecordAuditEvent recordAuditEvent) {
        this.endSessions = endSessions;
        this.devices = devices;
        this.recordAuditEvent = recordAuditEvent;
    }

    @Transactional
    public void signOut(PersonId person) {
        endSessions.ofPerson(person);
        devices.deleteOfPerson(person);
        recordAuditEvent.record(
                AuditEvent.of(PeopleAuditEvent.SESSIONS_ENDED).by(person).on(person));
    }
}
