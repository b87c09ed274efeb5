package eu.vipatwork.records;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.AddKey;
import eu.vipatwork.xapi.ChangeKey;
import eu.vipatwork.xapi.NewKey;
import eu.vipatwork.xapi.Scope;

/** Makes, rotates and revokes keys to the store, and writes down who did. */
@Dependent
public class AuditedKeys {

    private final AddKey addKey;
    private final ChangeKey changeKey;
    private final RecordAct recordAct;

    @Inject
    public AuditedKeys(AddKey addKey, ChangeKey changeKey, RecordAct recordAct) {
        this.addKey = addKey;
        this.changeKey = changeKey;
        this.recordAct = recordAct;
    }

    /** As {@link AddKey#add}. */
    @Transactional
    public NewKey add(Actor actor, OrganisationId organisation, String name, Set<Scope> scopes) {
        NewKey made = addKey.add(organisation, name, scopes);
        String allowed = scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
        record(RecordsAudit.KEY_MADE, actor, organisation, Detail.of("key-for", made.key(), name, allowed));
        return made;
    }

    /** As {@link ChangeKey#rotate}. */
    @Transactional
    public Optional<NewKey> rotate(Actor actor, OrganisationId organisation, String key) {
        Optional<NewKey> made = changeKey.rotate(organisation, key);
        made.ifPresent(done -> record(RecordsAudit.KEY_ROTATED, actor, organisation, Detail.of("key", key)));
        return made;
    }

    /** As {@link ChangeKey#revoke}. */
    @Transactional
    public boolean revoke(Actor actor, OrganisationId organisation, String key) {
        boolean revoked = changeKey.revoke(organisation, key);
        if (revoked) {
            record(RecordsAudit.KEY_REVOKED, actor, organisation, Detail.of("key", key));
        }
        return revoked;
    }

    private void record(String act, Actor actor, OrganisationId organisation, Detail detail) {
        recordAct.record(Act.named(act).by(actor.actor()).in(organisation).saying(detail));
    }
}
