package eu.vipatwork.lti;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Switches a registration on or off. Off, it lets nobody in; who is in stays until the session ends. */
@Dependent
public class SetRegistrationActive {

    private final EntityManager lti;
    private final InstantSource clock;
    private final RecordAct recordAct;

    @Inject
    public SetRegistrationActive(@Unit("lti") EntityManager lti, InstantSource clock, RecordAct recordAct) {
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
        recordAct.record(Act.named(active ? "platform.activated" : "platform.deactivated")
                .by(by)
                .in(OrganisationId.of(row.organisation))
                .saying(Detail.of("issuer", row.issuer)));
        return true;
    }
}
