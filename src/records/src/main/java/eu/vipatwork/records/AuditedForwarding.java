package eu.vipatwork.records;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.forward.ForwardTarget;
import eu.vipatwork.xapi.forward.ManageForwarding;

/** Manages the targets of forwarding, with an audit event for each change in the same transaction. */
@Dependent
public class AuditedForwarding {

    private final ManageForwarding forwarding;
    private final RecordAuditEvent recordAct;
    private final InstantSource clock;

    @Inject
    public AuditedForwarding(ManageForwarding forwarding, RecordAuditEvent recordAct, InstantSource clock) {
        this.forwarding = forwarding;
        this.recordAct = recordAct;
        this.clock = clock;
    }

    /** @param all whether to forward what is stored already, too; otherwise only what is stored from now on */
    @Transactional
    public void add(Actor actor, OrganisationId organisation, ForwardTargetForm target, boolean all) {
        forwarding.add(
                organisation,
                target.name(),
                target.uri(),
                target.user(),
                target.secret(),
                target.verbIris(),
                target.activities(),
                all ? Instant.EPOCH : clock.instant());
        record(
                RecordsAudit.FORWARDING_ADDED,
                actor,
                organisation,
                AuditDetail.of("target", target.name(), target.endpoint()));
    }

    /** As {@link ManageForwarding#change}. */
    @Transactional
    public boolean change(Actor actor, OrganisationId organisation, UUID id, ForwardTargetForm target) {
        boolean changed = forwarding.change(
                organisation,
                id,
                target.name(),
                target.uri(),
                target.user(),
                target.secret(),
                target.verbIris(),
                target.activities());
        if (changed) {
            record(
                    RecordsAudit.FORWARDING_CHANGED,
                    actor,
                    organisation,
                    AuditDetail.of("target", target.name(), target.endpoint()));
        }
        return changed;
    }

    @Transactional
    public void setActive(Actor actor, OrganisationId organisation, ForwardTarget target, boolean active) {
        forwarding.setActive(organisation, target.id(), active);
        record(
                RecordsAudit.FORWARDING_CHANGED,
                actor,
                organisation,
                active
                        ? AuditDetail.of("target-on", target.name(), target.endpoint())
                        : AuditDetail.of("target-off", target.name(), target.endpoint()));
    }

    @Transactional
    public void remove(Actor actor, OrganisationId organisation, ForwardTarget target) {
        forwarding.remove(organisation, target.id());
        record(
                RecordsAudit.FORWARDING_REMOVED,
                actor,
                organisation,
                AuditDetail.of("target", target.name(), target.endpoint()));
    }

    private void record(String act, Actor actor, OrganisationId organisation, AuditDetail detail) {
        recordAct.record(
                AuditEvent.named(act).by(actor.actor()).in(organisation).saying(detail));
    }
}
