/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceAuditTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void tellsWhatADeviceWasBeforeAndAfterEachChange(TestDatabase database) {
        try (StoreFixture store = database.open(folder);
                RegistryFixture fixture = new RegistryFixture(store)) {
            AuditFixture audit = fixture.audit();
            audit.audit().as(AuditFixture.WANG, () -> {
                fixture.registry().register(truck("truck-1", "A"));
                fixture.registry().change(truck("truck-1", "B"));
                RegisteredDevice renewed = fixture.registry().renewSecret("truck-1");
                fixture.registry().remove("truck-1");
                assertThat(audit.entries().toString()).doesNotContain(renewed.secret());
            });

            assertThat(audit.entries())
                    .allMatch(entry -> entry.actor().equals(AuditFixture.WANG))
                    .allMatch(entry -> entry.subject().id().equals("truck-1"))
                    .extracting(AuditRecord::action)
                    .containsExactly("devices:register", "devices:change", "devices:credentials", "devices:remove");
            assertThat(audit.only("devices:register").before()).isNull();
            assertThat(audit.only("devices:register").after()).contains("\"name\":\"A\"");
            assertThat(audit.only("devices:change").before()).contains("\"name\":\"A\"");
            assertThat(audit.only("devices:change").after()).contains("\"name\":\"B\"");
            assertThat(audit.only("devices:remove").before()).contains("\"name\":\"B\"");
            assertThat(audit.only("devices:remove").after()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryDeviceOfAFile(TestDatabase database) {
        try (StoreFixture store = database.open(folder);
                RegistryFixture fixture = new RegistryFixture(store)) {
            List<DeviceRegistration> file = IntStream.range(0, 120)
                    .mapToObj(i -> truck("truck-" + i, "A"))
                    .toList();
            fixture.registry().registerAll(file);

            assertThat(fixture.audit().entries()).hasSize(3).allMatch(entry -> entry.action()
                    .equals("devices:import"));
            assertThat(fixture.audit().entries().get(2).after())
                    .contains("\"devices\":20", "truck-100", "\"truck-119\"");
        }
    }

    private static DeviceRegistration truck(String id, String name) {
        return new DeviceRegistration(id, "muck-truck", name, null, null, null);
    }
}
