/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.testing.OfferedService;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceTypesTest {
    private static final LocalizedText TEXT = new LocalizedText("渣土", "Muck");

    private final DeviceTypes types = new DeviceTypes();

    @Test
    void ignoresASubsystemThatDeclaresTheTypesOfAnother() {
        types.bindSubsystem(OfferedService.by("gas"), declaring("gas", "gas-meter", 1));
        types.bindSubsystem(OfferedService.by("muck"), declaring("muck", "gas-meter", 2));
        types.bindSubsystem(OfferedService.by("parks"), declaring("muck", "muck-truck", 2));
        assertThat(types.types()).extracting(DeviceType::id).containsExactly("gas-meter");
    }

    @Test
    void keepsTheTypesWhileOneVersionReplacesTheOther() {
        ServiceReference<Subsystem> before = OfferedService.by("muck");
        ServiceReference<Subsystem> after = OfferedService.by("muck");
        types.bindSubsystem(before, declaring("muck", "muck-truck", 1));
        types.bindSubsystem(after, declaring("muck", "muck-truck", 2));
        types.unbindSubsystem(before);
        assertThat(types.types()).extracting(DeviceType::interval).containsExactly(Duration.ofSeconds(2));
        types.unbindSubsystem(after);
        assertThat(types.types()).isEmpty();
    }

    private static Subsystem declaring(String id, String type, int seconds) {
        DeviceType declared = new DeviceType(type, TEXT, List.of(), Duration.ofSeconds(seconds), Duration.ofMinutes(1));
        SubsystemDescriptor descriptor =
                new SubsystemDescriptor(id, "1.0.0", TEXT, List.of(declared), List.of(), List.of());
        return () -> descriptor;
    }
}
