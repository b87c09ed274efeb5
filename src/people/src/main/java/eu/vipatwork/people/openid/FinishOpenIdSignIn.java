package eu.vipatwork.people.openid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.shared.Digests;

/** Takes the provider's answer and signs the person in (OpenID Connect Core 1.0, 3.1.2.5 to 3.1.3.7). */
@Dependent
public class FinishOpenIdSignIn {

    private final FindOpenIdProviders findProviders;
    private final OpenIdSignInRepository signIns;
    private final RedeemOpenIdCode redeemCode;
    private final OpenIdAccounts accounts;

    @Inject
    FinishOpenIdSignIn(
            FindOpenIdProviders findProviders,
            OpenIdSignInRepository signIns,
            RedeemOpenIdCode redeemCode,
            OpenIdAccounts accounts) {
        this.findProviders = findProviders;
        this.signIns = signIns;
        this.redeemCode = redeemCode;
        this.accounts = accounts;
    }

    /**
     * @param browserToken from the cookie that {@link BeginOpenIdResult.GoTo} set, or null
     * @param parameters the query parameters of the provider's redirect: state, code, iss, error
     */
    public FinishOpenIdResult finish(String browserToken, Map<String, String> parameters, ClientInfo visitor) {
        String state = parameters.get("state");
        if (state == null || browserToken == null || !Digests.equal(state, BeginOpenIdSignIn.state(browserToken))) {
            return new FinishOpenIdResult.Expired();
        }
        Optional<PendingOpenIdSignIn> pending = signIns.take(state);
        Optional<OpenIdProvider> provider = pending.flatMap(begun -> findProviders.of(begun.organisation()));
        if (pending.isEmpty() || provider.isEmpty()) {
            return new FinishOpenIdResult.Expired();
        }
        try {
            AuthenticationResponse response = response(pending.get(), parameters);
            if (!response.indicatesSuccess()) {
                return new FinishOpenIdResult.Cancelled();
            }
            return finish(pending.get(), provider.get(), response.toSuccessResponse(), visitor);
        } catch (OpenIdProviderException e) {
            return new FinishOpenIdResult.ProviderFailed(e.getMessage());
        }
    }

    private FinishOpenIdResult finish(
            PendingOpenIdSignIn pending,
            OpenIdProvider provider,
            AuthenticationSuccessResponse response,
            ClientInfo visitor)
            throws OpenIdProviderException {
        boolean otherIssuer = response.getIssuer() != null
                && !response.getIssuer().getValue().equals(provider.issuer().toString());
        if (otherIssuer || response.getAuthorizationCode() == null) {
            throw new OpenIdProviderException("the answer comes from another issuer (RFC 9207, 2.4) or has no code");
        }
        OpenIdIdentity identity = redeemCode.redeem(provider, pending, response.getAuthorizationCode());
        return pending.linkTo().isPresent()
                ? accounts.connect(pending.linkTo().get(), identity)
                : accounts.signIn(identity, pending.organisation(), visitor);
    }

    private static AuthenticationResponse response(PendingOpenIdSignIn pending, Map<String, String> parameters)
            throws OpenIdProviderException {
        try {
            return AuthenticationResponseParser.parse(
                    pending.redirect(),
                    parameters.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
        } catch (ParseException e) {
            throw new OpenIdProviderException("the provider's answer cannot be read", e);
        }
    }
}
