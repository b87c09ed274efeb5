package eu.vipatwork.people.openid;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.AdmitPerson;
import eu.vipatwork.people.AdmitPersonResult;
import eu.vipatwork.people.CompleteSignIn;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.Visitor;
import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Knows which of our people a provider's people are. */
@Dependent
class OpenIdAccounts {

    private final EntityManager people;
    private final InstantSource clock;
    private final AdmitPerson admitPerson;
    private final CompleteSignIn completeSignIn;
    private final RecordAct recordAct;

    @Inject
    OpenIdAccounts(
            @Unit("people") EntityManager people,
            InstantSource clock,
            AdmitPerson admitPerson,
            CompleteSignIn completeSignIn,
            RecordAct recordAct) {
        this.people = people;
        this.clock = clock;
        this.admitPerson = admitPerson;
        this.completeSignIn = completeSignIn;
        this.recordAct = recordAct;
    }

    /** Lets in whoever is known; who comes for the first time becomes a trainee of the organisation. */
    @Transactional
    public FinishOpenIdResult signIn(Identity identity, OrganisationId organisation, Visitor visitor) {
        Optional<PersonId> known = find(identity);
        if (known.isPresent()) {
            return new FinishOpenIdResult.Known(completeSignIn.complete(known.get(), visitor, Detail.of("by-openid")));
        }
        AdmitPersonResult result = admitPerson.admit(
                identity.name(),
                identity.email(),
                identity.language(),
                organisation,
                Set.of(Role.TRAINEE),
                Detail.of("from-openid", identity.issuer()));
        if (!(result instanceof AdmitPersonResult.Admitted admitted)) {
            return new FinishOpenIdResult.HasAccount();
        }
        keep(admitted.person(), identity);
        return new FinishOpenIdResult.Known(
                completeSignIn.complete(admitted.person(), visitor, Detail.of("by-openid")));
    }

    /** Connects the account of somebody who is signed in. */
    @Transactional
    public FinishOpenIdResult connect(PersonId person, Identity identity) {
        Optional<PersonId> known = find(identity);
        if (known.isPresent() && !known.get().equals(person)) {
            return new FinishOpenIdResult.ConnectedElsewhere();
        }
        if (known.isEmpty()) {
            keep(person, identity);
            recordAct.record(
                    Act.named(Acts.OPENID_LINKED).by(person).on(person).saying(Detail.of("issuer", identity.issuer())));
        }
        return new FinishOpenIdResult.Connected();
    }

    void forget(@Observes PersonErased erased) {
        people.createQuery("delete from OpenIdAccountRow a where a.person = :person")
                .setParameter("person", erased.person().toString())
                .executeUpdate();
    }

    private Optional<PersonId> find(Identity identity) {
        return people.createQuery(
                        "select a.person from OpenIdAccountRow a where a.issuer = :issuer and a.subject = :subject",
                        String.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .getResultStream()
                .findFirst()
                .map(PersonId::of);
    }

    private void keep(PersonId person, Identity identity) {
        people.persist(new OpenIdAccountRow(person, identity.issuer(), identity.subject(), clock.instant()));
    }
}
