/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.cityloom.api.commands.CommandKind;
import org.cityloom.api.text.LocalizedText;

/**
 * A kind of device, declared by the subsystem that understands it.
 *
 * @param id unique in the platform, prefixed by the subsystem: {@code muck-truck}
 * @param title what people read
 * @param signals what it reports
 * @param interval how often it normally reports
 * @param silence after how long without a message it counts as offline
 * @param commands what it can be told to do
 */
public record DeviceType(
        String id,
        LocalizedText title,
        List<Signal> signals,
        Duration interval,
        Duration silence,
        List<CommandKind> commands) {
    public DeviceType {
        signals = List.copyOf(signals);
        commands = List.copyOf(commands);
    }

    /** A type that only reports. */
    public DeviceType(String id, LocalizedText title, List<Signal> signals, Duration interval, Duration silence) {
        this(id, title, signals, interval, silence, List.of());
    }

    /** The signal of that name, or empty. */
    public Optional<Signal> signal(String name) {
        return signals.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The command kind of that id, or empty. */
    public Optional<CommandKind> command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
