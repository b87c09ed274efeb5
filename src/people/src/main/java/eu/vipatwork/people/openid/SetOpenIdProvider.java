package eu.vipatwork.people.openid;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.RetriedOnConflict;
import eu.vipatwork.shared.secret.SecretBox;

/** Sets or removes the provider of an organisation. */
@Dependent
public class SetOpenIdProvider {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OpenIdProviderRepository providers;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;
    private final SecretBox box;

    @Inject
    SetOpenIdProvider(
            OpenIdProviderRepository providers, InstantSource clock, RecordAuditEvent recordAuditEvent, SecretBox box) {
        this.providers = providers;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
        this.box = box;
    }

    /** Replaces the previous one. The provider is not contacted before the first sign-in. */
    @Transactional
    @RetriedOnConflict
    public SetOpenIdProviderResult set(Actor actor, OpenIdProvider provider) {
        if (!actor.isAdministrator()) {
            return new SetOpenIdProviderResult.NotAllowed();
        }
        if (!isIssuer(provider.issuer())) {
            return new SetOpenIdProviderResult.IssuerRefused();
        }
        Instant now = clock.instant();
        providers
                .find(provider.organisation())
                .ifPresentOrElse(
                        row -> row.update(provider, now, box),
                        () -> providers.add(new OpenIdProviderRow(provider, now, box)));
        record(actor, provider.organisation(), AuditDetail.of("issuer", provider.issuer()));
        return new SetOpenIdProviderResult.Done();
    }

    /** The people remain; those without a password here can no longer sign in. */
    @Transactional
    public SetOpenIdProviderResult remove(Actor actor, OrganisationId organisation) {
        if (!actor.isAdministrator()) {
            return new SetOpenIdProviderResult.NotAllowed();
        }
        providers.find(organisation).ifPresent(row -> {
            providers.remove(row);
            record(actor, organisation, AuditDetail.of("no-openid"));
        });
        return new SetOpenIdProviderResult.Done();
    }

    /** OpenID Connect Discovery 1.0, 3: https, host, no query, no fragment. */
    private static boolean isIssuer(URI issuer) {
        boolean secure = "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
        return secure && issuer.getHost() != null && issuer.getQuery() == null && issuer.getFragment() == null;
    }

    private void record(Actor actor, OrganisationId organisation, AuditDetail detail) {
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.OPENID_SET)
                .by(actor.actor())
                .in(organisation)
                .saying(detail));
    }
}
