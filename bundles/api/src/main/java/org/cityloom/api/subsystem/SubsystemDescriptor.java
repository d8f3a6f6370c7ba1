/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.subsystem;

import java.util.List;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.people.Permission;
import org.cityloom.api.text.LocalizedText;

/**
 * What a subsystem is and brings.
 *
 * @param id short lower-case word; prefix of its tables, topics, REST paths and permissions
 * @param version of the bundle, as OSGi writes it
 * @param title what people read
 * @param deviceTypes the devices it understands
 * @param alarmKinds the rules it has
 * @param permissions what people may be allowed to do in it
 */
public record SubsystemDescriptor(
        String id,
        String version,
        LocalizedText title,
        List<DeviceType> deviceTypes,
        List<AlarmKind> alarmKinds,
        List<Permission> permissions) {
    /** @throws IllegalArgumentException if the id is malformed */
    public SubsystemDescriptor {
        if (!id.matches("[a-z][a-z0-9]{1,19}")) {
            throw new IllegalArgumentException("malformed subsystem id '" + id + "'");
        }
        deviceTypes = List.copyOf(deviceTypes);
        alarmKinds = List.copyOf(alarmKinds);
        permissions = List.copyOf(permissions);
    }
}
