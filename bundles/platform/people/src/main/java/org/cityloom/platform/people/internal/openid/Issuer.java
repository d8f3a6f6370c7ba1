/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The configured issuer: what it publishes of itself, and whom it vouches for. Authorization code flow with PKCE (OpenID Connect Core
 * 1.0, 3.1; RFC 7636). Blocks while it asks. Safe for all threads.
 */
final class Issuer {
    private static final int LONGEST_NAME = 255;
    private static final int SERVER_ERROR = 500;

    private final Settings settings;
    private final IssuerHttp http;
    private final Discovery discovery;

    Issuer(Settings settings, Clock clock) {
        this.settings = settings;
        this.http = new IssuerHttp(settings);
        this.discovery = new Discovery(settings, http, clock);
    }

    /** Where the browser goes to be recognised. */
    URI authorization(Flow flow) throws IssuerAwayException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        client(),
                        settings.redirect())
                .endpointURI(discovery.now().metadata().getAuthorizationEndpointURI())
                .state(new State(flow.state()))
                .nonce(new Nonce(flow.nonce()))
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whom the issuer recognised.
     *
     * @param told which issuer sent the code, as RFC 9207 wants it; null if it does not say so
     * @return the claim that names the person
     */
    String name(String code, @Nullable String told, Flow flow) throws IssuerAwayException, NotVouchedException {
        Discovery.Known now = discovery.lately();
        if (told == null ? now.metadata().supportsAuthorizationResponseIssuerParam() : !told.equals(issuer())) {
            throw new NotVouchedException("the code is of another issuer");
        }
        JWT token = token(now.metadata(), code, flow);
        try {
            now.validator().validate(token, new Nonce(flow.nonce()));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return Optional.ofNullable(claims.getStringClaim(settings.claim()))
                    .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                    .orElseThrow(() -> new NotVouchedException("the token has no claim " + settings.claim()));
        } catch (BadJOSEException | ParseException e) {
            throw new NotVouchedException("the token is not accepted: " + e.getMessage(), e);
        } catch (JOSEException e) {
            throw new IssuerAwayException("the keys cannot be had: " + e.getMessage(), e);
        }
    }

    private JWT token(OIDCProviderMetadata metadata, String code, Flow flow)
            throws IssuerAwayException, NotVouchedException {
        try {
            TokenRequest request = request(metadata, code, flow);
            HTTPResponse answer = http.post(request.toHTTPRequest());
            if (answer.getStatusCode() >= SERVER_ERROR) {
                throw new IssuerAwayException("the token endpoint answers " + answer.getStatusCode());
            }
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (response instanceof OIDCTokenResponse success
                    && success.getOIDCTokens().getIDToken() != null) {
                return success.getOIDCTokens().getIDToken();
            }
            throw refused(
                    response.indicatesSuccess()
                            ? null
                            : response.toErrorResponse().getErrorObject());
        } catch (IOException | com.nimbusds.oauth2.sdk.ParseException e) {
            throw new IssuerAwayException("the token endpoint does not answer as it should: " + e.getMessage(), e);
        }
    }

    private TokenRequest request(OIDCProviderMetadata metadata, String code, Flow flow) throws IOException {
        URI endpoint = metadata.getTokenEndpointURI();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.redirect(), new CodeVerifier(flow.verifier()));
        Optional<Secret> secret = settings.secret().map(Secret::new);
        if (secret.isEmpty()) {
            return new TokenRequest.Builder(endpoint, client(), grant).build();
        }
        boolean basic = metadata.getTokenEndpointAuthMethods() == null
                || metadata.getTokenEndpointAuthMethods().contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        endpoint,
                        basic
                                ? new ClientSecretBasic(client(), secret.get())
                                : new ClientSecretPost(client(), secret.get()),
                        grant)
                .build();
    }

    /** Whose fault it is: a code that is wrong is the caller's, everything else is between city and issuer. */
    private static NotVouchedException refused(@Nullable ErrorObject error) throws IssuerAwayException {
        if (error != null && !OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) {
            throw new IssuerAwayException("the token endpoint says " + error.getCode());
        }
        return new NotVouchedException(error == null ? "there is no ID token" : "the code is not accepted");
    }

    private ClientID client() {
        return new ClientID(settings.client());
    }

    private String issuer() {
        return settings.issuer().toString();
    }
}
