package eu.vipatwork.lti.registration;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Activates or deactivates a registration. An inactive one accepts no launches; open sessions continue. */
@Dependent
public class SetRegistrationActive {

    private final RegistrationRepository registrations;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public SetRegistrationActive(
            RegistrationRepository registrations, InstantSource clock, RecordAuditEvent recordAct) {
        this.registrations = registrations;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /** @return whether the registration exists */
    @Transactional
    public boolean set(RegistrationId id, boolean active, Optional<PersonId> by) {
        Optional<RegistrationRow> found = registrations.find(id);
        if (found.isEmpty()) {
            return false;
        }
        RegistrationRow row = found.get();
        row.active = active;
        row.changed = clock.instant();
        recordAct.record(AuditEvent.named(active ? "platform.activated" : "platform.deactivated")
                .by(by)
                .in(OrganisationId.of(row.organisation))
                .saying(AuditDetail.of("issuer", row.issuer)));
        return true;
    }
}
