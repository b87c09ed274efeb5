package eu.vipatwork.people.openid;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** This package's use cases, put together. */
final class OpenIdFixture {

    static final URI REDIRECT = URI.create("http://127.0.0.1:8080/sign-in/openid");
    static final ClientInfo DESK = ClientInfo.unknown("192.0.2.7", "Browser");

    final PeopleFixture house;
    final SetOpenIdProvider setProvider;
    final FindOpenIdProviders findProviders;
    final BeginOpenIdSignIn begin;
    final FinishOpenIdSignIn finish;
    final OpenIdAccounts accounts;

    OpenIdFixture(PeopleFixture house) {
        this.house = house;
        setProvider = new SetOpenIdProvider(house.people, house.clock, house.recordAct, house.secretBox);
        findProviders = new FindOpenIdProviders(house.people, house.secretBox);
        OpenIdDiscovery providers = new OpenIdDiscovery(house.clock);
        OpenIdSignInRepository signIns = new OpenIdSignInRepository(house.people, house.clock);
        begin = new BeginOpenIdSignIn(findProviders, providers, signIns);
        accounts =
                new OpenIdAccounts(house.people, house.clock, house.admitPerson, house.completeSignIn, house.recordAct);
        finish = new FinishOpenIdSignIn(findProviders, signIns, new RedeemOpenIdCode(providers), accounts);
    }

    void provider(OrganisationId organisation, URI issuer, String client, String secret) {
        house.run(() -> setProvider.set(
                SystemActor.SHELL,
                new OpenIdProvider(organisation, issuer, client, Optional.ofNullable(secret), "School sign-in")));
    }

    BeginOpenIdResult.GoTo begin(OrganisationId organisation, PersonId linkTo) {
        return (BeginOpenIdResult.GoTo)
                house.run(() -> begin.begin(organisation, REDIRECT, Optional.ofNullable(linkTo)));
    }

    FinishOpenIdResult finish(String browserToken, Map<String, String> parameters) {
        return house.run(() -> finish.finish(browserToken, parameters, DESK));
    }

    SignedIn person(FinishOpenIdResult result) {
        var accepted = (eu.vipatwork.people.session.SignInResult.Accepted) ((FinishOpenIdResult.Known) result).result();
        return house.session(accepted.sessionToken()).orElseThrow();
    }
}
