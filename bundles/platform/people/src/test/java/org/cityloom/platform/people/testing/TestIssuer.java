/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A small real issuer of OpenID Connect: real keys, real tokens, codes for once, PKCE and client secret checked. */
public final class TestIssuer implements AutoCloseable {
    /** The client that it knows. */
    public static final String CLIENT = "cityloom";

    /** What that client proves itself with. */
    public static final String SECRET = "kept by the city and the issuer";

    private static final int RSA_BITS = 2048;
    private static final RSAKey FIRST_KEY = rsa();

    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private final String redirect;
    private HttpServer server;
    private volatile JWK key = FIRST_KEY;
    private volatile String subject = "wang-at-the-issuer";
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile Function<JWTClaimsSet, String> signing = this::signed;
    private volatile String keysAt = "";

    /**
     * Begins with a key that all issuers of this process share, since the making of one takes long.
     *
     * @param redirect the only address to which it sends browsers back
     */
    public TestIssuer(String redirect) {
        this.redirect = redirect;
        this.server = serve(0);
    }

    private HttpServer serve(int port) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            made.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
            made.createContext("/authorize", this::authorize);
            made.createContext("/token", this::token);
            made.createContext("/keys", exchange -> {
                keysAsked.incrementAndGet();
                answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            });
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it calls itself; for a browser another site than {@code 127.0.0.1}. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whom it recognises from now on. */
    public void recognises(String name) {
        subject = name;
    }

    /** From now on its tokens say something else. */
    public void says(UnaryOperator<JWTClaimsSet.Builder> change) {
        claims = change;
    }

    /** From now on its tokens are written otherwise. */
    public void writes(Function<JWTClaimsSet, String> token) {
        signing = token;
    }

    /** From now on it says that its keys are there. */
    public void keepsKeysAt(String address) {
        keysAt = address;
    }

    /** From now on it signs with another key, of RSA or of an elliptic curve. */
    public void rotate(boolean curve) {
        key = curve ? elliptic() : rsa();
    }

    /** What it signs with. */
    public JWK key() {
        return key;
    }

    /** How often it was asked for its keys. */
    public int keysAsked() {
        return keysAsked.get();
    }

    /** Nobody answers any more. */
    public void stop() {
        server.stop(0);
    }

    /** It answers again where it did before. */
    public void start() {
        server = serve(server.getAddress().getPort());
    }

    /** What a browser does whose user the issuer knows; returns the parameters with which it is sent back. */
    public Map<String, List<String>> browse(URI address) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            String location = response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
            if (!location.startsWith(redirect + "?")) {
                throw new AssertionError("sent to " + location);
            }
            return URLUtils.parseParameters(URI.create(location).getRawQuery());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%2$s", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
                 "code_challenge_methods_supported": ["S256"]}"""
                .formatted(address(), keysAt.isEmpty() ? address() + "/keys" : keysAt);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        if (!redirect.equals(one(asked, "redirect_uri")) || !CLIENT.equals(one(asked, "client_id"))) {
            answer(exchange, 400, "{\"error\": \"unknown client or redirect address\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        redirect + "?"
                                + URLUtils.serializeParameters(
                                        Map.of("code", List.of(code), "state", List.of(one(asked, "state")))));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String expected = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + encoded()).getBytes(UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\": \"invalid_client\"}");
            return;
        }
        Map<String, List<String>> asked = codes.remove(one(form, "code"));
        if (asked == null || !proven(asked, form)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject(subject)
                .claim("nonce", one(asked, "nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        String token = signing.apply(claims.apply(said).build());
        answer(
                exchange,
                200,
                "{\"access_token\": \"opaque\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}");
    }

    private static String encoded() {
        return java.net.URLEncoder.encode(SECRET, UTF_8);
    }

    private boolean proven(Map<String, List<String>> asked, Map<String, List<String>> form) {
        CodeChallenge challenge =
                CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(one(form, "code_verifier")));
        return "S256".equals(one(asked, "code_challenge_method"))
                && challenge.getValue().equals(one(asked, "code_challenge"))
                && redirect.equals(one(form, "redirect_uri"));
    }

    /** A token as it writes them. */
    public String signed(JWTClaimsSet said) {
        try {
            boolean curve = key instanceof ECKey;
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(curve ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    said);
            token.sign(curve ? new ECDSASigner(key.toECKey()) : new RSASSASigner(key.toRSAKey()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey elliptic() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] content = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length);
        try (exchange) {
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
