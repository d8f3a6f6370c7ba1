/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.CommandKind;
import org.cityloom.api.commands.CommandParameter;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.devices.Signal;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.text.LocalizedText;

/** The lamps of a park, any number of them: switched on and off, which their current proves, told words, and unlocked by two people. */
final class Lamps implements Devices, CommandEffects {
    static final String ALARM = "parks-command";
    static final String AREA = "430502001001001";
    static final Duration ANSWER = Duration.ofSeconds(20);
    static final Duration EXPIRY = Duration.ofMinutes(5);
    static final Duration EFFECT = Duration.ofSeconds(30);
    static final int ATTEMPTS = 3;

    /** How long a lamp must draw current until it counts as lit. */
    Duration held = Duration.ZERO;

    private static final DeviceType LAMP = new DeviceType(
            "parks-lamp",
            text("lamp"),
            List.of(new Signal("current", text("current"), "A", 0, 100)),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            List.of(
                    kind(
                            "switch",
                            false,
                            new CommandParameter("on", text("on"), CommandParameter.Type.WHOLE, "1", 0, 1)),
                    kind(
                            "say",
                            false,
                            new CommandParameter("text", text("words"), CommandParameter.Type.TEXT, "1", 1, 40)),
                    kind("unlock", true)));

    private static CommandKind kind(String id, boolean secondPerson, CommandParameter... parameters) {
        return new CommandKind(id, text(id), List.of(parameters), secondPerson, ANSWER, ATTEMPTS, EXPIRY, ALARM);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText("灯 " + text, text);
    }

    @Override
    public Optional<Device> device(String id) {
        return id.startsWith("lamp-")
                ? Optional.of(new Device(id, "parks-lamp", "parks", id, null, null, AREA, DeviceState.ONLINE, null))
                : Optional.empty();
    }

    @Override
    public Optional<DeviceType> type(String id) {
        return Optional.of(LAMP).filter(type -> type.id().equals(id));
    }

    @Override
    public String subsystem() {
        return "parks";
    }

    @Override
    public Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters) {
        if (!kind.equals("switch")) {
            return Optional.empty();
        }
        boolean on = ((Number) parameters.get("on")).intValue() == 1;
        return Optional.of(new ExpectedEffect(device.id(), "current", on ? 0.1 : 0, on ? 100 : 0.05, EFFECT, held));
    }

    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DeviceType> types() {
        return List.of(LAMP);
    }

    @Override
    public RegisteredDevice register(DeviceRegistration registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Device change(DeviceRegistration registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RegisteredDevice renewSecret(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(String id) {
        throw new UnsupportedOperationException();
    }
}
