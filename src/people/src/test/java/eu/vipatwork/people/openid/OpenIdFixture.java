package eu.vipatwork.people.openid;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Sets providers, begins and finishes sign-ins. */
final class OpenIdFixture {

    static final URI REDIRECT = URI.create("http://127.0.0.1:8080/sign-in/openid");

    private final PeopleFixture people;

    OpenIdFixture(PeopleFixture people) {
        this.people = people;
    }

    void provider(OrganisationId organisation, URI issuer, String client, String secret) {
        OpenIdProvider provider =
                new OpenIdProvider(organisation, issuer, client, Optional.ofNullable(secret), "School sign-in");
        people.get(SetOpenIdProvider.class).set(SystemActor.SYSTEM, provider);
    }

    /** @param linkTo null to sign in */
    BeginOpenIdResult.GoTo begin(OrganisationId organisation, PersonId linkTo) {
        return (BeginOpenIdResult.GoTo)
                people.get(BeginOpenIdSignIn.class).begin(organisation, REDIRECT, Optional.ofNullable(linkTo));
    }

    FinishOpenIdResult finish(String browserToken, Map<String, String> parameters) {
        return people.get(FinishOpenIdSignIn.class).finish(browserToken, parameters, PeopleFixture.CLIENT);
    }

    SignedIn person(FinishOpenIdResult result) {
        SignInResult signIn = ((FinishOpenIdResult.Known) result).result();
        return people.session(((SignInResult.Accepted) signIn).sessionToken()).orElseThrow();
    }
}
