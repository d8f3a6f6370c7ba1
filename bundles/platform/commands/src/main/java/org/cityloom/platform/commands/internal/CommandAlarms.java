/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandKind;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.commands.internal.store.Order;
import org.cityloom.platform.commands.internal.store.Step;

/** A command that was not carried out, or without its effect, is an alarm; one that was carried out clears it. Joins the transaction. */
@Component(service = CommandAlarms.class)
public final class CommandAlarms {
    private final Alarms alarms;
    private final Devices devices;

    @Activate
    public CommandAlarms(@Reference Alarms alarms, @Reference Devices devices) {
        this.alarms = alarms;
        this.devices = devices;
    }

    void raise(Order order, Step step) {
        String kind = order.alarm();
        if (kind == null) {
            return;
        }
        Command command = order.command();
        Optional<Device> device = devices.device(command.deviceId());
        LocalizedText title = device.flatMap(known -> devices.type(known.type()))
                .flatMap(type -> type.command(command.kind()))
                .map(CommandKind::title)
                .orElse(new LocalizedText(command.kind(), command.kind()));
        alarms.raise(new AlarmRaise(
                command.subsystem(),
                kind,
                command.deviceId(),
                Severity.MAJOR,
                step.at(),
                device.map(Device::position).orElse(null),
                new LocalizedText(
                        "命令“" + title.zh() + "”" + CommandWords.zh(step.to()),
                        "The command '" + title.en() + "' " + CommandWords.en(step.to())
                                + (step.text().isEmpty() ? "" : ": " + step.text()))));
    }

    void clear(Order order, Instant at) {
        String kind = order.alarm();
        if (kind != null) {
            alarms.clear(kind, order.command().deviceId(), at);
        }
    }
}
