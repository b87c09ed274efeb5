package eu.vipatwork.people.openid;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PersonErased;
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
import eu.vipatwork.shared.database.ModuleUnit;

/** Knows which of our people a provider's people are. */
@Dependent
class OpenIdAccounts {

    private final EntityManager people;
    private final InstantSource clock;
    private final AdmitPerson admitPerson;
    private final CompleteSignIn completeSignIn;
    private final RecordAuditEvent recordAct;

    @Inject
    OpenIdAccounts(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            AdmitPerson admitPerson,
            CompleteSignIn completeSignIn,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.admitPerson = admitPerson;
        this.completeSignIn = completeSignIn;
        this.recordAct = recordAct;
    }

    /** Lets in whoever is known; who comes for the first time becomes a trainee of the organisation. */
    @Transactional
    public FinishOpenIdResult signIn(OpenIdIdentity identity, OrganisationId organisation, ClientInfo visitor) {
        Optional<PersonId> known = find(identity);
        if (known.isPresent()) {
            return new FinishOpenIdResult.Known(completeSignIn.complete(known.get(), visitor, AuditDetail.of("by-openid")));
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
        keep(admitted.person(), identity);
        return new FinishOpenIdResult.Known(
                completeSignIn.complete(admitted.person(), visitor, AuditDetail.of("by-openid")));
    }

    /** Connects the account of somebody who is signed in. */
    @Transactional
    public FinishOpenIdResult connect(PersonId person, OpenIdIdentity identity) {
        Optional<PersonId> known = find(identity);
        if (known.isPresent() && !known.get().equals(person)) {
            return new FinishOpenIdResult.ConnectedElsewhere();
        }
        if (known.isEmpty()) {
            keep(person, identity);
            recordAct.record(
                    AuditEvent.named(PeopleAuditEvent.OPENID_LINKED).by(person).on(person).saying(AuditDetail.of("issuer", identity.issuer())));
        }
        return new FinishOpenIdResult.Connected();
    }

    void forget(@Observes PersonErased erased) {
        people.createQuery("delete from OpenIdAccountRow a where a.person = :person")
                .setParameter("person", erased.person().toString())
                .executeUpdate();
    }

    private Optional<PersonId> find(OpenIdIdentity identity) {
        return people.createQuery(
                        "select a.person from OpenIdAccountRow a where a.issuer = :issuer and a.subject = :subject",
                        String.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .getResultStream()
                .findFirst()
                .map(PersonId::of);
    }

    private void keep(PersonId person, OpenIdIdentity identity) {
        people.persist(new OpenIdAccountRow(person, identity.issuer(), identity.subject(), clock.instant()));
    }
}
