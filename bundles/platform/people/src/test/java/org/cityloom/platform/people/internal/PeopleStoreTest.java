/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.OpenSession;
import org.cityloom.platform.people.internal.store.SecondFactor;
import org.cityloom.platform.people.internal.store.SessionStore;
import org.cityloom.platform.people.internal.store.StoredRole;
import org.cityloom.platform.people.internal.store.StoredToken;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleStoreTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsPeopleWithTheirRolesAndFindsThemByUnit(TestDatabase database) {
        try (PeopleFixture city = new PeopleFixture(database.open(folder), folder)) {
            Holding handler = new Holding("handler", "city");
            Account li = Account.fresh("li", "李_工", "hash", List.of(handler));
            assertThat(city.store.add(li, Clock.systemUTC())).isTrue();
            assertThat(city.store.add(li, Clock.systemUTC())).isFalse();
            assertThat(city.store.account("li")).contains(li);
            assertThat(city.store.account("wang")).isEmpty();
            PageRequest page = new PageRequest(0, 10);
            assertThat(city.store.people(Set.of("city"), "", page).items())
                    .extracting(Account::id)
                    .containsExactly("admin", "li");
            assertThat(city.store.people(Set.of("city"), "李_", page).items()).containsExactly(li);
            assertThat(city.store.people(Set.of("city"), "%", page).total()).isZero();
            assertThat(city.store.people(Set.of("elsewhere"), "", page).total()).isZero();
            Account changed = new Account(
                    "li",
                    "李工",
                    "other",
                    false,
                    true,
                    new SecondFactor("ABC", true),
                    List.of(new Holding("viewer", "city")));
            city.store.change(changed);
            assertThat(city.store.account("li")).contains(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsOnlyTheNewestSessionsOfAPerson(TestDatabase database) {
        try (PeopleFixture city = new PeopleFixture(database.open(folder), folder)) {
            SessionStore store = city.sessionStore;
            for (int i = 0; i < 4; i++) {
                Instant opened = NOON.plusSeconds(i);
                store.open(new OpenSession("t" + i, "admin", opened, opened, "here"), 2);
            }
            assertThat(store.session("t0")).isEmpty();
            assertThat(store.session("t1")).isEmpty();
            assertThat(store.session("t3"))
                    .contains(new OpenSession("t3", "admin", NOON.plusSeconds(3), NOON.plusSeconds(3), "here"));
            store.touch("t2", NOON.plusSeconds(60));
            assertThat(store.closeExpired(NOON.plusSeconds(30), NOON.minus(Duration.ofDays(1))))
                    .isEqualTo(1);
            store.close("t2");
            assertThat(store.session("t2")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepOfTheSecondFactorAndARecoveryCodeAreTakenOnce(TestDatabase database) {
        try (PeopleFixture city = new PeopleFixture(database.open(folder), folder)) {
            assertThat(city.store.takeStep("admin", 17)).isTrue();
            assertThat(city.store.takeStep("admin", 17)).isFalse();
            assertThat(city.store.takeStep("admin", 16)).isFalse();
            city.store.recovery("admin", Set.of("one", "two"));
            assertThat(city.store.takeRecovery("admin", "one")).isTrue();
            assertThat(city.store.takeRecovery("admin", "one")).isFalse();
            assertThat(city.store.takeRecovery("admin", "two")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsUnitsRolesAndTokens(TestDatabase database) {
        try (PeopleFixture city = new PeopleFixture(database.open(folder), folder)) {
            LocalizedText title = new LocalizedText("一区", "First district");
            Unit unit = new Unit("d1", title, UnitKind.DISTRICT, "city", "430502", Side.COMMAND);
            List<Unit> shipped = city.organisationStore.units();
            city.organisationStore.put(unit);
            assertThat(city.organisationStore.units())
                    .hasSize(shipped.size() + 1)
                    .contains(unit);
            StoredRole role = new StoredRole("night", title, Set.of("a:view", "b:view"));
            city.organisationStore.put(role);
            StoredRole less = new StoredRole("night", title, Set.of("b:view"));
            city.organisationStore.put(less);
            assertThat(city.organisationStore.roles()).containsExactly(less);
            StoredToken token =
                    new StoredToken("digest", "admin", "export", Set.of("a:view"), NOON, NOON.plusSeconds(9));
            city.tokenStore.add(token);
            assertThat(city.tokenStore.token("digest")).contains(token);
            city.tokenStore.removeAll("admin");
            assertThat(city.tokenStore.of("admin")).isEmpty();
            city.organisationStore.removeRole("night");
            city.organisationStore.removeUnit("d1");
            assertThat(city.organisationStore.roles()).isEmpty();
            assertThat(city.organisationStore.units()).isEqualTo(shipped);
        }
    }
}
