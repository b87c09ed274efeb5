package eu.vipatwork.people.openid;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.registration.AdmitPerson;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.people.session.CompleteSignIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Signs in the person of a verified identity, or connects the identity with an account. */
@Dependent
class OpenIdAccounts {

    private final OpenIdAccountRepository accounts;
    private final InstantSource clock;
    private final AdmitPerson admitPerson;
    private final CompleteSignIn completeSignIn;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    OpenIdAccounts(
            OpenIdAccountRepository accounts,
            InstantSource clock,
            AdmitPerson admitPerson,
            CompleteSignIn completeSignIn,
            RecordAuditEvent recordAuditEvent) {
        this.accounts = accounts;
        this.clock = clock;
        this.admitPerson = admitPerson;
        this.completeSignIn = completeSignIn;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** Signs in a known person; at the first sign-in, a person becomes a trainee of the organisation. */
    @Transactional
    @RetriedOnConflict
    public FinishOpenIdResult signIn(OpenIdIdentity identity, OrganisationId organisation, ClientInfo client) {
        Optional<PersonId> known = accounts.findPerson(identity);
        if (known.isPresent()) {
            return signedIn(known.get(), client);
        }
        AdmitPersonResult result = admitPerson.admit(
                identity.name(),
                identity.email(),
                identity.language(),
                organisation,
                Set.of(Role.TRAINEE),
                AuditDetail.of("from-openid", identity.issuer()));
        if (!(result instanceof AdmitPersonResult.Admitted admitted)) {
            return new FinishOpenIdResult.HasAccount();
        }
        accounts.add(new OpenIdAccountRow(admitted.person(), identity, clock.instant()));
        return signedIn(admitted.person(), client);
    }

    /** Connects the identity with the account of a signed-in person. */
    @Transactional
    @RetriedOnConflict
    public FinishOpenIdResult connect(PersonId person, OpenIdIdentity identity) {
        Optional<PersonId> known = accounts.findPerson(identity);
        if (known.isPresent() && !known.get().equals(person)) {
            return new FinishOpenIdResult.ConnectedElsewhere();
        }
        if (known.isEmpty()) {
            accounts.add(new OpenIdAccountRow(person, identity, clock.instant()));
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.OPENID_LINKED)
                    .by(person)
                    .on(person)
                    .saying(AuditDetail.of("issuer", identity.issuer())));
        }
        return new FinishOpenIdResult.Connected();
    }

    private FinishOpenIdResult signedIn(PersonId person, ClientInfo client) {
        return new FinishOpenIdResult.Known(completeSignIn.complete(person, client, AuditDetail.of("by-openid")));
    }
}
