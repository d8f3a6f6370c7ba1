/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.alarms.Debounce;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Position;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.parks.internal.Cause;
import org.cityloom.subsystems.parks.internal.HandSwitch;
import org.cityloom.subsystems.parks.internal.LightLimits;
import org.cityloom.subsystems.parks.internal.LightState;
import org.cityloom.subsystems.parks.internal.Phase;
import org.cityloom.subsystems.parks.internal.Plan;

import static org.assertj.core.api.Assertions.assertThat;

class ParksStoresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:45:00.123Z");
    private static final Position PLACE = new Position(27.24, 111.47);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepZonesWithTheirDevicesAndPlans(TestDatabase database) {
        try (ParksTables tables = new ParksTables(database, folder)) {
            Zone south = zone("south", List.of("c1", "c2"), List.of("m1"));
            Zone north = zone("north", List.of(), List.of());
            tables.zones().put(south);
            tables.zones().put(north);
            assertThat(tables.zones().all()).containsExactly(north, south);

            Plan first = new Plan("south", true, NOW, state(true, Cause.DARK, 18.5));
            Plan second = new Plan("south", false, NOW.plusSeconds(60), state(false, Cause.SUNRISE, null));
            tables.plans().keep(first, new Switched("south", NOW, true, "DARK", 18.5));
            tables.plans().keep(second, new Switched("south", NOW.plusSeconds(60), false, Switched.HAND, null));
            assertThat(tables.plans().all()).containsExactly(second);
            assertThat(tables.plans().switched("south", NOW, NOW.plusSeconds(61), 10))
                    .extracting(Switched::cause)
                    .containsExactly("DARK", "HAND");
            assertThat(tables.plans().forget(NOW.plusSeconds(1))).isEqualTo(1);

            assertThat(tables.zones().remove("south")).isTrue();
            assertThat(tables.zones().remove("south")).isFalse();
            assertThat(tables.plans().all()).isEmpty();
            assertThat(tables.audit().entries())
                    .extracting(entry -> entry.action() + " " + entry.subject().id())
                    .containsExactly("parks:set-zone south", "parks:set-zone north", "parks:remove-zone south");
        }
    }

    @ParameterizedTest
    @EnumSource
    void endASwitchingByHandWhenAnotherBeginsOrItIsTakenBack(TestDatabase database) {
        try (ParksTables tables = new ParksTables(database, folder)) {
            HandSwitch first = hand(NOW, true);
            HandSwitch second = hand(NOW.plusSeconds(60), false);
            tables.hands().begin(first);
            tables.hands().begin(second);
            assertThat(tables.hands().open(NOW.plusSeconds(61))).containsExactly(second);
            assertThat(tables.hands().end("south", NOW.plusSeconds(90), "wang")).contains(second);
            assertThat(tables.hands().end("south", NOW.plusSeconds(91), "wang")).isEmpty();
            assertThat(tables.hands().of("south", 10))
                    .extracting(HandSwitch::endedBy)
                    .containsExactly("wang", "li");
        }
    }

    @ParameterizedTest
    @EnumSource
    void listLampsByAreaAndCircuitAndCountTheirLights(TestDatabase database) {
        try (ParksTables tables = new ParksTables(database, folder)) {
            tables.lamps()
                    .put(List.of(
                            lamp("a", "c1", 2, "430502001001001"),
                            lamp("b", "c1", 1, "430503001001001"),
                            lamp("c", null, 1, null)));
            tables.lamps().put(List.of(lamp("a", "c2", 2, "430502001001001")));
            PageRequest two = new PageRequest(0, 2);
            assertThat(tables.lamps().page(AreaScope.EVERYWHERE, null, two).items())
                    .extracting(Lamp::id)
                    .containsExactly("a", "b");
            assertThat(tables.lamps().page(AreaScope.EVERYWHERE, null, two).total())
                    .isEqualTo(3);
            assertThat(tables.lamps()
                            .page(AreaScope.of(List.of("430502")), null, two)
                            .items())
                    .extracting(Lamp::id)
                    .containsExactly("a");
            assertThat(tables.lamps().page(AreaScope.NOWHERE, null, two).items())
                    .isEmpty();
            assertThat(tables.lamps().page(AreaScope.EVERYWHERE, "c1", two).items())
                    .extracting(Lamp::id)
                    .containsExactly("b");
            assertThat(tables.lamps().lightsByCircuit()).isEqualTo(Map.of("c1", 1, "c2", 2));
        }
    }

    private static Zone zone(String id, List<String> circuits, List<String> meters) {
        LightLimits limits = circuits.isEmpty() ? null : new LightLimits(30, 60.5);
        return new Zone(id, "Zone " + id, "West park", "430502", PLACE, circuits, meters, limits, NOW, "li");
    }

    private static HandSwitch hand(Instant from, boolean on) {
        return new HandSwitch("south", on, from, from.plus(Duration.ofHours(1)), "li", "", null, null);
    }

    private static Lamp lamp(String id, String circuit, int lights, String area) {
        return new Lamp(id, circuit, "LED", 60, lights, "West road", PLACE, area);
    }

    private static LightState state(boolean on, Cause cause, Double lux) {
        return new LightState(
                on,
                NOW,
                cause,
                lux,
                NOW.minusSeconds(180),
                new Debounce(NOW.minusSeconds(180), NOW),
                new Debounce(null, NOW),
                Phase.DUSK,
                1);
    }
}
