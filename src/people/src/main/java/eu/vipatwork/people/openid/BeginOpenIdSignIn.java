package eu.vipatwork.people.openid;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/** Sends a person to their organisation's provider (OpenID Connect Core 1.0, 3.1.2.1; RFC 7636, S256). */
@Dependent
public class BeginOpenIdSignIn {

    private static final String STATE = "openid state";

    private final FindOpenIdProviders findProviders;
    private final OpenIdDiscovery providers;
    private final OpenIdSignInRepository signIns;

    @Inject
    BeginOpenIdSignIn(FindOpenIdProviders findProviders, OpenIdDiscovery providers, OpenIdSignInRepository signIns) {
        this.findProviders = findProviders;
        this.providers = providers;
        this.signIns = signIns;
    }

    /**
     * @param redirect the absolute address of the page that calls {@link FinishOpenIdSignIn} with the provider's answer;
     *     registered with the provider, without query
     * @param linkTo the signed-in person who connects their account; empty when a person signs in
     */
    public BeginOpenIdResult begin(OrganisationId organisation, URI redirect, Optional<PersonId> linkTo) {
        Optional<OpenIdProvider> provider = findProviders.of(organisation);
        if (provider.isEmpty()) {
            return new BeginOpenIdResult.NoProvider();
        }
        String browserToken = Tokens.next();
        String state = state(browserToken);
        Nonce nonce = new Nonce(Tokens.next());
        CodeVerifier verifier = new CodeVerifier(Tokens.next());
        try {
            URI address = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "profile", "email"),
                            new ClientID(provider.get().clientId()),
                            redirect)
                    .endpointURI(providers.metadata(provider.get()).getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            signIns.add(
                    state,
                    new PendingOpenIdSignIn(organisation, nonce.getValue(), verifier.getValue(), redirect, linkTo));
            return new BeginOpenIdResult.GoTo(address, browserToken);
        } catch (OpenIdProviderException e) {
            return new BeginOpenIdResult.ProviderFailed(e.getMessage());
        }
    }

    /** The state parameter of a browser: it cannot be computed without the cookie. */
    static String state(String browserToken) {
        return Tokens.derive(browserToken, STATE);
    }
}
