/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import org.jspecify.annotations.Nullable;

/** What the issuer says of itself (OpenID Connect Discovery 1.0), and its keys, which are asked for again when one is unknown. Safe for all threads. */
final class Discovery {
    /** So that whoever begins is told at once if it is away, and no crowd of them asks it each time. */
    private static final Duration BRIEFLY = Duration.ofSeconds(5);

    /** Those with a public key only: one who knows the client id, or the key, must not be able to sign. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Settings settings;
    private final IssuerHttp http;
    private final Clock clock;
    private @Nullable Known known;
    private Instant away = Instant.EPOCH;

    /**
     * What it said.
     *
     * @param metadata its endpoints
     * @param validator of its tokens
     * @param asked when it said so
     */
    record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant asked) {}

    Discovery(Settings settings, IssuerHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** What it said a moment ago at most, so it is there. */
    Known now() throws IssuerAwayException {
        return known(BRIEFLY);
    }

    /** What it said as long ago as the settings allow. */
    Known lately() throws IssuerAwayException {
        return known(settings.keep());
    }

    /** What it said of itself, not longer ago than that; that it did not answer is believed as briefly as everything may be. */
    private synchronized Known known(Duration age) throws IssuerAwayException {
        Instant now = clock.instant();
        Known found = known;
        if (found != null && now.isBefore(found.asked().plus(age))) {
            return found;
        }
        if (now.isBefore(away.plus(BRIEFLY))) {
            throw new IssuerAwayException("it did not answer a moment ago");
        }
        try {
            found = discovered(found, now);
        } catch (IssuerAwayException e) {
            away = now;
            throw e;
        }
        known = found;
        return found;
    }

    private Known discovered(@Nullable Known before, Instant now) throws IssuerAwayException {
        try {
            String issuer = settings.issuer().toString();
            String path = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(http.get(URI.create(path)));
            if (!issuer.equals(metadata.getIssuer().getValue())) {
                throw new IssuerAwayException("it calls itself " + metadata.getIssuer());
            }
            Addresses addresses = new Addresses(settings.issuer());
            addresses.checked(metadata.getAuthorizationEndpointURI());
            addresses.checked(metadata.getTokenEndpointURI());
            URI keys = addresses.checked(metadata.getJWKSetURI());
            if (before != null && keys.equals(before.metadata().getJWKSetURI())) {
                return new Known(metadata, before.validator(), now);
            }
            return new Known(metadata, validator(metadata), now);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IssuerAwayException("it does not say what it should: " + e.getMessage(), e);
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException {
        long keep = settings.keep().toMillis();
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), http)
                .cache(keep, settings.patience().toMillis())
                .refreshAheadCache(false)
                .build();
        return new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(settings.client()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
    }
}
