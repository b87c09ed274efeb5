package eu.vipatwork.people.openid;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

/** Exchanges a code for a verified identity (OpenID Connect Core 1.0, 3.1.3). */
@Dependent
class RedeemOpenIdCode {

    private final OpenIdDiscovery providers;

    @Inject
    RedeemOpenIdCode(OpenIdDiscovery providers) {
        this.providers = providers;
    }

    OpenIdIdentity redeem(OpenIdProvider provider, PendingOpenIdSignIn pending, AuthorizationCode code)
            throws OpenIdProviderException {
        try {
            HTTPRequest request = request(provider, pending, code).toHTTPRequest();
            request.setConnectTimeout(OpenIdDiscovery.TIMEOUT_MILLIS);
            request.setReadTimeout(OpenIdDiscovery.TIMEOUT_MILLIS);
            request.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new OpenIdProviderException("the provider rejects the code: "
                        + response.toErrorResponse().getErrorObject().toJSONObject());
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw new OpenIdProviderException("the provider sends no ID token");
            }
            return identity(providers.validator(provider).validate(token, new Nonce(pending.nonce())));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdProviderException("the provider's answer is invalid", e);
        } catch (IOException e) {
            throw new OpenIdProviderException("the provider does not answer", e);
        }
    }

    private TokenRequest request(OpenIdProvider provider, PendingOpenIdSignIn pending, AuthorizationCode code)
            throws OpenIdProviderException {
        ClientID client = new ClientID(provider.clientId());
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, pending.redirect(), new CodeVerifier(pending.verifier()));
        var endpoint = providers.metadata(provider).getTokenEndpointURI();
        return provider.clientSecret()
                .map(secret ->
                        new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
    }

    private static OpenIdIdentity identity(IDTokenClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        String name = claims.getStringClaim("name");
        String locale = claims.getStringClaim("locale");
        return new OpenIdIdentity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                name == null ? claims.getStringClaim("preferred_username") : name,
                verified ? Optional.ofNullable(claims.getStringClaim("email")) : Optional.empty(),
                locale == null ? null : Locale.forLanguageTag(locale.replace('_', '-')));
    }
}
