package eu.vipatwork.people.openid;

import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.SecretBox;

/** Names where an organisation's people sign in, or forgets it. */
@Dependent
public class SetOpenIdProvider {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;
    private final SecretBox box;

    @Inject
    public SetOpenIdProvider(
            @ModuleUnit("people") EntityManager people, InstantSource clock, RecordAuditEvent recordAct, SecretBox box) {
        this.people = people;
        this.clock = clock;
        this.recordAct = recordAct;
        this.box = box;
    }

    /** Takes the place of the one before. Whether the provider answers shows at the first sign-in. */
    @Transactional
    public SetOpenIdProviderResult set(Actor actor, OpenIdProvider provider) {
        if (!actor.isAdministrator()) {
            return new SetOpenIdProviderResult.NotAllowed();
        }
        if (!isIssuer(provider.issuer())) {
            return new SetOpenIdProviderResult.IssuerRefused();
        }
        String key = provider.organisation().toString();
        OpenIdProviderRow row = people.find(OpenIdProviderRow.class, key);
        if (row == null) {
            row = new OpenIdProviderRow(provider.organisation());
            row.become(provider, clock.instant(), box);
            people.persist(row);
        } else {
            row.become(provider, clock.instant(), box);
        }
        note(actor, provider.organisation(), AuditDetail.of("issuer", provider.issuer()));
        return new SetOpenIdProviderResult.Done();
    }

    /** The people stay; those without a password here are let in no more. */
    @Transactional
    public SetOpenIdProviderResult forget(Actor actor, OrganisationId organisation) {
        if (!actor.isAdministrator()) {
            return new SetOpenIdProviderResult.NotAllowed();
        }
        OpenIdProviderRow row = people.find(OpenIdProviderRow.class, organisation.toString());
        if (row != null) {
            people.remove(row);
            note(actor, organisation, AuditDetail.of("no-openid"));
        }
        return new SetOpenIdProviderResult.Done();
    }

    /** OpenID Connect Discovery 1.0, 3: https, host, no query, no fragment. */
    private static boolean isIssuer(URI issuer) {
        boolean secure = "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
        return secure && issuer.getHost() != null && issuer.getQuery() == null && issuer.getFragment() == null;
    }

    private void note(Actor actor, OrganisationId organisation, AuditDetail detail) {
        recordAct.record(
                AuditEvent.named(PeopleAuditEvent.OPENID_SET).by(actor.actor()).in(organisation).saying(detail));
    }
}
