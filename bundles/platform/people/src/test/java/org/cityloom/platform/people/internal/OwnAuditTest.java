/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people change of their own account stands in the audit, without anything that is secret. */
class OwnAuditTest {
    private static final String HERE = PeopleFixture.HERE;
    private static final String PASSWORD = "sweepers start at seven";
    private static final String ANOTHER = "sweepers start at eight";

    @TempDir
    Path data;

    private PeopleFixture city;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.h2(data), data);
        city.appoint("li", PASSWORD, "viewer", "city");
    }

    @AfterEach
    void close() {
        city.close();
    }

    private String toldOf() {
        return city.audit.entries().toString();
    }

    @Test
    void aNewPasswordOfTheirOwn() {
        String token = city.sessions.signIn("li", PASSWORD.toCharArray(), HERE).orElseThrow();
        assertThatThrownBy(
                () -> city.own.changePassword("li", "wrong".toCharArray(), ANOTHER.toCharArray(), token, HERE));
        assertThat(toldOf()).doesNotContain("people:change-own-password");
        city.own.changePassword("li", PASSWORD.toCharArray(), ANOTHER.toCharArray(), token, HERE);
        AuditRecord entry = city.audit.only("people:change-own-password");
        assertThat(entry.subject().id()).isEqualTo("li");
        assertThat(toldOf()).doesNotContain(PASSWORD, ANOTHER, token);
    }

    @Test
    void aTokenThatIsMadeAndRevoked() {
        String token = city.tokens.create(
                city.acting("li"),
                "dashboard",
                Set.of("alarms:view"),
                city.clock.instant().plus(Duration.ofDays(1)));
        String id = ApiTokens.id(city.tokens.of("li").get(0));
        assertThat(city.tokens.revoke("li", "another")).isFalse();
        assertThat(city.tokens.revoke("li", id)).isTrue();
        assertThat(city.audit.only("people:create-token").after()).contains("dashboard", "alarms:view", "\"li\"");
        assertThat(city.audit.only("people:create-token").subject().id()).isEqualTo(id);
        assertThat(city.audit.only("people:revoke-token").before()).contains("dashboard");
        assertThat(toldOf()).doesNotContain(token, SecretTokens.digest(token));
    }

    @Test
    void aSecondFactorThatIsTurnedOnAndOff() {
        String secret = city.factors.begin("li").orElseThrow();
        assertThat(city.factors.confirm("li", "000000")).isEmpty();
        assertThat(toldOf()).doesNotContain("people:second-factor");
        String code = Totp.code(Totp.decode(secret), city.clock.instant().getEpochSecond() / 30);
        String recovery = city.factors.confirm("li", code).orElseThrow().get(0);
        assertThat(city.audit.only("people:second-factor").after()).contains("true");
        city.own.endSecondFactor("li", PASSWORD.toCharArray(), HERE);
        assertThat(city.audit.entries())
                .filteredOn(entry -> entry.action().equals("people:second-factor"))
                .extracting(AuditRecord::after)
                .containsExactly("{\"secondFactor\":true}", "{\"secondFactor\":false}");
        assertThat(toldOf()).doesNotContain(secret, code, recovery);
    }

    @Test
    void signingOutElsewhereAndEverywhere() {
        assertThat(city.sessions.signIn("li", PASSWORD.toCharArray(), HERE)).isPresent();
        String there = city.sessions
                .signIn("li", PASSWORD.toCharArray(), PeopleFixture.ELSEWHERE)
                .orElseThrow();
        city.sessions.close("li", StoredSessions.id(SecretTokens.digest(there)));
        assertThat(city.audit.only("people:sign-out").subject().id()).isEqualTo("li");
        city.sessions.signOutEverywhere("li");
        assertThat(city.audit.only("people:sign-out-everywhere").before()).isEqualTo("{\"sessions\":1}");
    }
}
