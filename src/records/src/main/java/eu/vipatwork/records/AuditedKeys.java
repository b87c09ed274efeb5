package eu.vipatwork.records;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.key.AddKey;
import eu.vipatwork.xapi.key.ChangeKey;
import eu.vipatwork.xapi.key.NewKey;
import eu.vipatwork.xapi.store.XapiScope;

/** Creates, rotates and revokes access keys, with an audit event for each change in the same transaction. */
@Dependent
public class AuditedKeys {

    private final AddKey addKey;
    private final ChangeKey changeKey;
    private final RecordAuditEvent recordAct;

    @Inject
    public AuditedKeys(AddKey addKey, ChangeKey changeKey, RecordAuditEvent recordAct) {
        this.addKey = addKey;
        this.changeKey = changeKey;
        this.recordAct = recordAct;
    }

    /** As {@link AddKey#add}. */
    @Transactional
    public NewKey add(Actor actor, OrganisationId organisation, String name, Set<XapiScope> scopes) {
        NewKey created = addKey.add(organisation, name, scopes);
        String allowed = scopes.stream().map(XapiScope::text).sorted().collect(Collectors.joining(" "));
        record(RecordsAudit.KEY_CREATED, actor, organisation, AuditDetail.of("key-for", created.key(), name, allowed));
        return created;
    }

    /** As {@link ChangeKey#rotate}. */
    @Transactional
    public Optional<NewKey> rotate(Actor actor, OrganisationId organisation, String key) {
        Optional<NewKey> rotated = changeKey.rotate(organisation, key);
        rotated.ifPresent(done -> record(RecordsAudit.KEY_ROTATED, actor, organisation, AuditDetail.of("key", key)));
        return rotated;
    }

    /** As {@link ChangeKey#revoke}. */
    @Transactional
    public boolean revoke(Actor actor, OrganisationId organisation, String key) {
        boolean revoked = changeKey.revoke(organisation, key);
        if (revoked) {
            record(RecordsAudit.KEY_REVOKED, actor, organisation, AuditDetail.of("key", key));
        }
        return revoked;
    }

    private void record(String act, Actor actor, OrganisationId organisation, AuditDetail detail) {
        recordAct.record(
                AuditEvent.named(act).by(actor.actor()).in(organisation).saying(detail));
    }
}
