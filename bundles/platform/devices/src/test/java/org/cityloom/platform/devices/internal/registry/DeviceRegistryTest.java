/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Position;
import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceImportResult;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeviceRegistryTest {
    @TempDir
    Path folder;

    private void with(TestDatabase database, Check check) {
        try (StoreFixture store = database.open(folder);
                RegistryFixture fixture = new RegistryFixture(store)) {
            check.run(fixture);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsRegisteredOverARestart(TestDatabase database) {
        with(database, fixture -> {
            Device device = fixture.registry()
                    .register(new DeviceRegistration(
                            "truck-1", "muck-truck", "湘E·12345", "Haulier", new Position(27.23, 111.46), null))
                    .device();
            assertThat(device.subsystem()).isEqualTo("muck");
            assertThat(device.area()).isEqualTo(RegistryFixture.GRID);
            assertThat(device.state()).isEqualTo(DeviceState.NEVER_SEEN);
            fixture.restart();
            assertThat(fixture.registry().device("truck-1")).contains(device);
        });
    }

    @ParameterizedTest
    @EnumSource
    void acceptsOnlyTheSecretThatItHandedOut(TestDatabase database) {
        with(database, fixture -> {
            RegisteredDevice device = fixture.registry().register(truck("truck-1"));
            char[] secret = device.secret().toCharArray();
            assertThat(fixture.rights().admit("truck-1", secret, null)).isEqualTo(Admission.ADMITTED);
            fixture.restart();
            assertThat(fixture.rights().admit("truck-1", secret, null)).isEqualTo(Admission.ADMITTED);
            assertThat(fixture.rights().admit("truck-1", "guess".toCharArray(), null))
                    .isEqualTo(Admission.UNKNOWN);
            assertThat(fixture.rights().admit("truck-2", secret, null)).isEqualTo(Admission.UNKNOWN);
            assertThat(device.secret()).hasSizeGreaterThanOrEqualTo(28); // 160 bits and more in base 64
            assertThat(device.toString()).doesNotContain(device.secret());
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheBrokerWhenASecretIsRenewedOrADeviceGoes(TestDatabase database) {
        with(database, fixture -> {
            List<String> changed = new ArrayList<>();
            try (var listening = fixture.rights().listen(changed::add)) {
                RegisteredDevice first = fixture.registry().register(truck("truck-1"));
                RegisteredDevice second = fixture.registry().renewSecret("truck-1");
                assertThat(fixture.rights().admit("truck-1", first.secret().toCharArray(), null))
                        .isEqualTo(Admission.UNKNOWN);
                assertThat(fixture.rights().admit("truck-1", second.secret().toCharArray(), null))
                        .isEqualTo(Admission.ADMITTED);
                assertThat(fixture.registry().remove("truck-1")).isTrue();
                assertThat(fixture.registry().remove("truck-1")).isFalse();
                assertThat(changed).containsExactly("truck-1", "truck-1");
                assertThat(listening).isNotNull();
            }
            assertThat(fixture.rights().mayPublish("truck-1", "city/muck/truck-1/measurements"))
                    .isFalse();
            fixture.restart();
            assertThat(fixture.registry().device("truck-1")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void changesADeviceAndMovesItsRightsWithItsType(TestDatabase database) {
        with(database, fixture -> {
            fixture.registry().register(truck("thing-1"));
            List<String> changed = new ArrayList<>();
            try (var listening = fixture.rights().listen(changed::add)) {
                Device after = fixture.registry()
                        .change(new DeviceRegistration("thing-1", "gas-meter", "Meter", null, null, null));
                assertThat(after.subsystem()).isEqualTo("gas");
                assertThat(listening).isNotNull();
            }
            assertThat(changed).containsExactly("thing-1");
            assertThat(fixture.rights().mayPublish("thing-1", "city/muck/thing-1/measurements"))
                    .isFalse();
            assertThat(fixture.rights().mayPublish("thing-1", "city/gas/thing-1/measurements"))
                    .isTrue();
            fixture.restart();
            assertThat(fixture.registry().device("thing-1").orElseThrow().name())
                    .isEqualTo("Meter");
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsDevicesOnlyWhereSomebodyMayLook(TestDatabase database) {
        with(database, fixture -> {
            fixture.registry()
                    .register(new DeviceRegistration(
                            "placed", "muck-truck", "placed", null, new Position(27.23, 111.46), null));
            fixture.registry().register(new DeviceRegistration("roaming", "muck-truck", "roaming", null, null, null));
            String street = RegistryFixture.GRID.substring(0, 9);
            assertThat(ids(fixture, AreaScope.of(List.of("999999", street)))).containsExactly("placed");
            assertThat(ids(fixture, AreaScope.of(List.of("999999")))).isEmpty();
            assertThat(ids(fixture, AreaScope.NOWHERE)).isEmpty();
            assertThat(ids(fixture, AreaScope.EVERYWHERE)).containsExactly("placed", "roaming");
        });
    }

    private static List<String> ids(RegistryFixture fixture, AreaScope within) {
        DeviceQuery query = new DeviceQuery(null, null, null, null, null, within);
        return fixture.registry().devices(query, new PageRequest(0, 10)).items().stream()
                .map(Device::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void registersTenThousandDevicesInSeconds(TestDatabase database) {
        with(database, fixture -> {
            List<DeviceRegistration> many = IntStream.range(0, 10_000)
                    .mapToObj(i -> truck("truck-" + i))
                    .toList();
            long start = System.nanoTime();
            DeviceImportResult result = fixture.registry().registerAll(many);
            assertThat(result.registered()).hasSize(10_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            fixture.restart();
            assertThat(fixture.registry()
                            .devices(DeviceQuery.ALL, new PageRequest(9_990, 20))
                            .items())
                    .hasSize(10);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsWrongOneByOneAndKeepsTheRest(TestDatabase database) {
        with(database, fixture -> {
            fixture.registry().register(truck("taken"));
            DeviceImportResult result = fixture.registry()
                    .registerAll(List.of(
                            truck("a/b"),
                            truck("good"),
                            truck("taken"),
                            new DeviceRegistration("x", "unknown", "x", null, null, null),
                            truck("good"),
                            new DeviceRegistration("y", "muck-truck", "y", null, null, "999")));
            assertThat(result.registered()).extracting(r -> r.device().id()).containsExactly("good");
            assertThat(result.refused()).extracting(RefusedRow::line).containsExactly(1L, 3L, 4L, 5L, 6L);
            assertThat(result.refused())
                    .extracting(row -> row.reason().en())
                    .satisfiesExactly(
                            reason -> assertThat(reason).contains("a/b"),
                            reason -> assertThat(reason).contains("taken"),
                            reason -> assertThat(reason).contains("not declared"),
                            reason -> assertThat(reason).contains("taken"),
                            reason -> assertThat(reason).contains("no area '999'"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void forgetsARegistrationWhoseTransactionIsRolledBack(TestDatabase database) {
        with(database, fixture -> {
            assertThatThrownBy(() -> fixture.store().transactions().required(() -> {
                        fixture.registry().register(truck("truck-1"));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(fixture.registry().device("truck-1")).isEmpty();
            fixture.registry().register(truck("truck-1"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void storesWhenDevicesWereLastSeen(TestDatabase database) {
        with(database, fixture -> {
            fixture.registry().register(truck("truck-1"));
            Instant now = fixture.clock().instant();
            fixture.states().seen(java.util.Map.of("truck-1", now, "stranger", now));
            fixture.states().save();
            fixture.restart();
            assertThat(fixture.registry().device("truck-1").orElseThrow().lastSeen())
                    .isEqualTo(now);
            assertThat(fixture.registry().device("truck-1").orElseThrow().state())
                    .isEqualTo(DeviceState.ONLINE);
            fixture.clock().pass(Duration.ofMinutes(5));
            fixture.restart();
            assertThat(fixture.registry().device("truck-1").orElseThrow().state())
                    .isEqualTo(DeviceState.OFFLINE);
        });
    }

    private static DeviceRegistration truck(String id) {
        return new DeviceRegistration(id, "muck-truck", id, null, null, null);
    }

    private interface Check {
        void run(RegistryFixture fixture);
    }
}
