package eu.vipatwork.lti.registration;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Switches a registration on or off. Off, it lets nobody in; who is in stays until the session ends. */
@Dependent
public class SetRegistrationActive {

    private final EntityManager lti;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public SetRegistrationActive(@ModuleUnit("lti") EntityManager lti, InstantSource clock, RecordAuditEvent recordAct) {
        this.lti = lti;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /** @return whether there is such a registration */
    @Transactional
    public boolean set(RegistrationId id, boolean active, Optional<PersonId> by) {
        RegistrationRow row = lti.find(RegistrationRow.class, id.toString());
        if (row == null) {
            return false;
        }
        row.active = active;
        row.changed = clock.instant();
        recordAct.record(AuditEvent.named(active ? "platform.activated" : "platform.deactivated")
                .by(by)
                .in(OrganisationId.of(row.organisation))
                .saying(AuditDetail.of("issuer", row.issuer)));
        return true;
    }
}
