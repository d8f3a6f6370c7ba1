/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiTokensTest {
    @TempDir
    Path data;

    private PeopleFixture city;
    private Person leader;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.h2(data), data);
        leader = city.appoint("li", "sweepers start at seven", "leader", "city");
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Instant tomorrow() {
        return city.clock.instant().plus(Duration.ofDays(1));
    }

    @Test
    void actsForItsOwnerWithinItsPermissionsAndNoFurther() {
        String token = city.tokens.create(leader, "export", Set.of("alarms:view"), tomorrow());
        Person program = city.sessions.person(token).orElseThrow();
        assertThat(program.id()).isEqualTo("li");
        assertThat(program.may("alarms:view")).isTrue();
        assertThat(program.may("devices:view")).isFalse();
        assertThat(program.may("people:self")).isFalse();
        assertThat(city.tokenStore.of("li").get(0).toString()).doesNotContain(token);
    }

    @Test
    void isRefusedForWhatTheOwnerMayNotAndForWhatNoTokenMay() {
        for (String permission : new String[] {"alarms:handle", "people:self", "people:manage", "*", "console:view"}) {
            assertThatThrownBy(() -> city.tokens.create(leader, "x", Set.of(permission), tomorrow()))
                    .as(permission)
                    .extracting("type")
                    .isEqualTo("token-permissions");
        }
        assertThatThrownBy(() -> city.tokens.create(city.admin(), "x", Set.of("*"), tomorrow()))
                .extracting("type")
                .isEqualTo("token-permissions");
    }

    @Test
    void endsOnItsDayAndNeverLaterThanInAYear() {
        Instant now = city.clock.instant();
        assertThatThrownBy(() -> city.tokens.create(leader, "x", Set.of("a:view"), now))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> city.tokens.create(leader, "x", Set.of("a:view"), now.plus(Duration.ofDays(367))))
                .isInstanceOf(ProblemException.class);
        String token = city.tokens.create(leader, "x", Set.of("a:view"), now.plusSeconds(10));
        assertThat(city.sessions.person(token)).isPresent();
        city.clock.pass(Duration.ofSeconds(9));
        assertThat(city.sessions.person(token)).isPresent();
        city.clock.pass(Duration.ofSeconds(1));
        assertThat(city.sessions.person(token)).isEmpty();
    }

    @Test
    void onlyItsOwnerRevokesItAndThenItIsGone() {
        String token = city.tokens.create(leader, "x", Set.of("a:view"), tomorrow());
        String id = ApiTokens.id(city.tokens.of("li").get(0));
        assertThat(city.tokens.revoke("admin", id)).isFalse();
        assertThat(city.tokens.revoke("li", id)).isTrue();
        assertThat(city.sessions.person(token)).isEmpty();
    }

    @Test
    void losesWhatItsOwnerLoses() {
        String token = city.tokens.create(leader, "x", Set.of("audit:view"), tomorrow());
        assertThat(city.sessions.person(token).orElseThrow().may("audit:view")).isTrue();
        city.administration.change(city.admin(), "li", "Li", false, List.of(new Holding("vendor", "city")));
        assertThat(city.sessions.person(token).orElseThrow().may("audit:view")).isFalse();
        city.administration.resetPassword(city.admin(), "li");
        assertThat(city.sessions.person(token)).isEmpty();
    }
}
