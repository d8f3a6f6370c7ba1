/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.Command;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.store.Transactions;

/** Tells screens, and whoever works on commands, that one has changed; after the commit. */
@Component(service = CommandNews.class)
public final class CommandNews {
    private final Live live;
    private final Devices devices;
    private final Transactions transactions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public CommandNews(@Reference Live live, @Reference Devices devices, @Reference Transactions transactions) {
        this.live = live;
        this.devices = devices;
        this.transactions = transactions;
    }

    /** Has that run, quickly, after each change, until it is taken away. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /** Tells of the command as it will be when the transaction of the thread is committed. */
    void tell(Command command) {
        transactions.afterCommit(() -> {
            listeners.forEach(Runnable::run);
            live.publish(new LiveEvent(
                    CommandsTopic.NAME,
                    Long.toString(command.id()),
                    devices.device(command.deviceId()).map(Device::position).orElse(null),
                    Objects.requireNonNullElse(command.area(), ""),
                    command));
        });
    }
}
