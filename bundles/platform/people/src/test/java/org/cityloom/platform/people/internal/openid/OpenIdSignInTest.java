/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Person;
import org.cityloom.platform.people.internal.PeopleFixture;
import org.cityloom.platform.people.internal.organisation.Linking;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.testing.TestIssuer;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenIdSignInTest {
    private static final String HERE = PeopleFixture.HERE;
    private static final String CITY = "http://127.0.0.1:8181/";
    private static final String NAME = "wang-at-the-issuer";

    @TempDir
    Path data;

    private final Map<String, Object> settings = new HashMap<>();
    private PeopleFixture city;
    private TestIssuer issuer;
    private OpenIdSignIn openId;
    private Person admin;

    @BeforeEach
    void open() throws IOException {
        city = new PeopleFixture(StoreFixture.h2(data), data);
        issuer = new TestIssuer(CITY);
        Path secret = Files.writeString(data.resolve("openid.secret"), TestIssuer.SECRET + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        settings.put("issuer", issuer.address());
        settings.put("clientId", TestIssuer.CLIENT);
        settings.put("clientSecretFile", secret.toString());
        settings.put("cityUrl", CITY);
        settings.put("timeoutSeconds", 60); // nothing here waits for it, however busy the machine is
        openId = configured();
        admin = city.admin();
        city.administration.create(admin, "wang", "王工", List.of(new Holding("viewer", "city")));
        linking().put(admin, "wang", NAME);
    }

    @AfterEach
    void close() {
        issuer.close();
        city.close();
    }

    private OpenIdSignIn configured() {
        InvocationHandler handler =
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue());
        OpenIdConfiguration configuration = (OpenIdConfiguration) Proxy.newProxyInstance(
                OpenIdConfiguration.class.getClassLoader(), new Class<?>[] {OpenIdConfiguration.class}, handler);
        return new OpenIdSignIn(configuration, city.accounts, city.links, city.signIns, city.clock);
    }

    private Linking linking() {
        return city.linking(openId);
    }

    private Account signIn() {
        return complete(openId.begin());
    }

    private Account complete(OpenIdSignIn.Begun begun) {
        return complete(begun.secret(), issuer.browse(begun.address()));
    }

    private Account complete(String secret, Map<String, List<String>> back) {
        return openId.complete(
                secret, back.get("code").get(0), back.get("state").get(0), null, HERE);
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).extracting("type").isEqualTo(type);
    }

    @Test
    void letsInWhoIsLinkedAndTellsTheAudit() {
        assertThat(signIn().id()).isEqualTo("wang");
        assertThat(city.audit.only("people:sign-in").actor().id()).isEqualTo("wang");
        assertThat(city.audit.only("people:sign-in").after()).contains(issuer.address());
        assertThat(city.audit.only("people:link").after()).contains(NAME);
        assertThat(city.audit.entries().toString()).doesNotContain(TestIssuer.SECRET);
    }

    @Test
    void anOldFirstPasswordEndsWithTheLink() {
        String token = city.sessions.open(signIn(), HERE);
        assertThat(city.sessions.person(token).orElseThrow().may("alarms:view")).isTrue();
    }

    @Test
    void letsNobodyInOfAnotherAudience() {
        issuer.says(claims -> claims.audience("another client"));
        refused("openid-refused", this::signIn);
        issuer.says(
                claims -> claims.audience(List.of(TestIssuer.CLIENT, "another")).claim("azp", "another"));
        refused("openid-refused", this::signIn);
    }

    @Test
    void letsNobodyInOfAnotherIssuer() {
        issuer.says(claims -> claims.issuer("https://another.example"));
        refused("openid-refused", this::signIn);
        OpenIdSignIn.Begun begun = openId.begin();
        Map<String, List<String>> back = issuer.browse(begun.address());
        refused(
                "openid-refused",
                () -> openId.complete(
                        begun.secret(),
                        back.get("code").get(0),
                        back.get("state").get(0),
                        "https://another.example",
                        HERE));
    }

    @Test
    void letsNobodyInWithATokenOfAnotherAttempt() {
        issuer.says(claims -> claims.claim("nonce", "of another attempt"));
        refused("openid-refused", this::signIn);
        issuer.says(claims -> claims.claim("nonce", null));
        refused("openid-refused", this::signIn);
    }

    @Test
    void letsNobodyInWithAnExpiredToken() {
        issuer.says(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(900)))
                .expirationTime(Date.from(Instant.now().minusSeconds(600))));
        refused("openid-refused", this::signIn);
    }

    @Test
    void takesNoTokenWithoutASignature() {
        issuer.writes(claims -> new PlainJWT(claims).serialize());
        refused("openid-refused", this::signIn);
    }

    /** A token that names the key of the issuer, whoever signed it. */
    private String inItsName(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        JWSHeader header =
                new JWSHeader.Builder(algorithm).keyID(issuer.key().getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Test
    void takesNoTokenThatIsSignedWithWhatEverybodyKnows() throws JOSEException {
        JWSSigner known = new MACSigner(issuer.key().toRSAKey().toPublicKey().getEncoded());
        issuer.writes(claims -> inItsName(claims, JWSAlgorithm.HS256, known));
        refused("openid-refused", this::signIn);
    }

    @Test
    void takesNoTokenThatWasChanged() {
        issuer.writes(claims -> {
            String[] parts = issuer.signed(claims).split("\\.");
            JWTClaimsSet changed =
                    new JWTClaimsSet.Builder(claims).claim("admin", true).build();
            parts[1] = changed.toPayload().toBase64URL().toString();
            return String.join(".", parts);
        });
        refused("openid-refused", this::signIn);
    }

    @Test
    void takesNoTokenThatIsSignedByAnother() {
        try (TestIssuer another = new TestIssuer(CITY)) {
            another.rotate(false);
            issuer.writes(another::signed);
            refused("openid-refused", this::signIn);
        }
    }

    @Test
    void takesNoTokenThatIsSignedByAnotherInTheNameOfItsKey() throws JOSEException {
        JWSSigner another = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        issuer.writes(claims -> inItsName(claims, JWSAlgorithm.RS256, another));
        refused("openid-refused", this::signIn);
    }

    @Test
    void asksForTheKeysOnceAndAgainWhenTheyWereReplaced() {
        signIn();
        signIn();
        assertThat(issuer.keysAsked()).isEqualTo(1);
        issuer.rotate(true);
        assertThat(signIn().id()).isEqualTo("wang");
        assertThat(issuer.keysAsked()).isEqualTo(2);
    }

    @Test
    void saysThatTheIssuerIsAwayAndCountsThatAgainstNobody() {
        issuer.stop();
        for (int i = 0; i < 5; i++) {
            refused("issuer-away", openId::begin);
        }
        issuer.start();
        refused("issuer-away", openId::begin);
        moments();
        assertThat(signIn().id()).isEqualTo("wang");
        OpenIdSignIn.Begun begun = openId.begin();
        Map<String, List<String>> back = issuer.browse(begun.address());
        issuer.stop();
        for (int i = 0; i < 5; i++) {
            refused("issuer-away", () -> complete(begun.secret(), back));
        }
        issuer.start();
        assertThat(complete(begun.secret(), back).id()).isEqualTo("wang");
    }

    @Test
    void tellsThatTheIssuerIsAwayBeforeTheBrowserIsSentThere() {
        signIn();
        issuer.stop();
        moments();
        refused("issuer-away", openId::begin);
    }

    private void moments() {
        city.clock.pass(Duration.ofSeconds(5));
    }

    @Test
    void takesNothingTwice() {
        OpenIdSignIn.Begun begun = openId.begin();
        Map<String, List<String>> back = issuer.browse(begun.address());
        complete(begun.secret(), back);
        refused("openid-refused", () -> complete(begun.secret(), back));
        String fresh = issuer.browse(begun.address()).get("code").get(0);
        refused(
                "openid-refused",
                () -> openId.complete(begun.secret(), fresh, back.get("state").get(0), null, HERE));
    }

    @Test
    void completesOnlyWhatBeganInTheSameBrowser() {
        Map<String, List<String>> ofAnother = issuer.browse(openId.begin().address());
        refused("openid-refused", () -> complete(openId.begin().secret(), ofAnother));
    }

    @Test
    void sendsBackToItselfAndNowhereElse() {
        URI address = openId.begin().address();
        assertThat(address.getRawQuery()).contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A8181%2F&");
        assertThat(address.getRawQuery()).contains("code_challenge_method=S256", "nonce=", "state=");
        assertThat(openId.begin().address()).isNotEqualTo(address);
    }

    @Test
    void letsNobodyInWhomNobodyLinked() {
        issuer.recognises("somebody else");
        refused("openid-nobody", this::signIn);
        issuer.recognises("wang");
        refused("openid-nobody", this::signIn);
        linking().remove(admin, "wang");
        issuer.recognises(NAME);
        refused("openid-nobody", this::signIn);
    }

    @Test
    void letsNobodyInWhoIsDisabled() {
        city.administration.change(admin, "wang", "王工", true, List.of(new Holding("viewer", "city")));
        refused("openid-nobody", this::signIn);
    }

    @Test
    void linksOneOnlyWithOneAndOnlyWithinReach() {
        city.appoint("li", "sweepers start at seven", "viewer", "city");
        refused("link-taken", () -> linking().put(admin, "li", NAME));
        refused("beyond-your-units", () -> linking().put(city.acting("li"), "admin", "li-at-the-issuer"));
    }

    @Test
    void slowsDownWhoTriesAndNobodyElse() {
        issuer.says(claims -> claims.audience("another client"));
        for (int i = 0; i < 3; i++) {
            refused("openid-refused", this::signIn);
        }
        issuer.says(claims -> claims);
        refused("openid-refused", this::signIn);
        OpenIdSignIn.Begun begun = openId.begin();
        Map<String, List<String>> back = issuer.browse(begun.address());
        assertThat(openId.complete(
                                begun.secret(),
                                back.get("code").get(0),
                                back.get("state").get(0),
                                null,
                                PeopleFixture.ELSEWHERE)
                        .id())
                .isEqualTo("wang");
        assertThat(city.audit.entries())
                .filteredOn(entry -> entry.action().equals("people:sign-in-failed"))
                .isNotEmpty();
    }

    @Test
    void asksNoAddressThatIsNotSafe() {
        issuer.keepsKeysAt("http://192.0.2.1/keys");
        refused("issuer-away", openId::begin);
        moments();
        issuer.keepsKeysAt("file:///etc/passwd");
        refused("issuer-away", openId::begin);
        for (String unsafe : List.of("http://issuer.example", "ftp://issuer.example", "https://a@b@issuer.example")) {
            settings.put("issuer", unsafe);
            assertThat(configured().title()).as(unsafe).isEmpty();
        }
        settings.put("issuer", "https://issuer.example");
        assertThat(configured().title()).isEmpty(); // since the city itself is not reached by HTTPS
        settings.put("cityUrl", "https://city.example");
        assertThat(configured().title()).isPresent();
    }

    @Test
    void readsItsSecretOnlyFromAFileThatNobodyElseReads() throws IOException {
        Files.setPosixFilePermissions(data.resolve("openid.secret"), PosixFilePermissions.fromString("rw-r--r--"));
        refused("issuer-away", this::signIn);
    }

    @Test
    void isOffUnlessThereIsAnIssuer() {
        settings.put("issuer", "");
        assertThat(configured().title()).isEmpty();
        refused("openid-off", configured()::begin);
    }
}
