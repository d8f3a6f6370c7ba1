/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.Locale;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;

/** Lists, registers and removes devices, and renews their secrets. */
@Service
@Command(
        scope = "city",
        name = "devices",
        description = "Lists, registers and removes devices, and renews their secrets")
public final class DevicesCommand extends CityCommand {
    @Argument(index = 0, name = "action", description = "list (default), register, secret or remove")
    @Completion(
            value = StringsCompleter.class,
            values = {"list", "register", "secret", "remove"})
    String action = "list";

    @Argument(index = 1, name = "id", description = "Id of the device; not for list")
    @Completion(DeviceCompleter.class)
    @Nullable
    String id;

    @Option(name = "--subsystem", description = "Only devices of this subsystem")
    @Completion(SubsystemCompleter.class)
    @Nullable
    String subsystem;

    @Option(name = "--type", description = "Only devices of this type; or the type of the new device")
    @Completion(DeviceTypeCompleter.class)
    @Nullable
    String type;

    @Option(name = "--state", description = "Only devices that are NEVER_SEEN, ONLINE or OFFLINE")
    @Completion(
            value = StringsCompleter.class,
            values = {"NEVER_SEEN", "ONLINE", "OFFLINE"})
    @Nullable
    String state;

    @Option(
            name = "--area",
            description = "Only devices in the area with this beginning of its code; or the area of the new device")
    @Nullable
    String area;

    @Option(name = "--text", description = "Only devices with this in id or name")
    @Nullable
    String text;

    @Option(name = "--name", description = "What people call the new device; its id if nothing is given")
    @Nullable
    String name;

    @Option(name = "--owner", description = "Who answers for the new device")
    @Nullable
    String owner;

    @Option(name = "--latitude", description = "Degrees north of where the new device is installed")
    @Nullable
    Double latitude;

    @Option(name = "--longitude", description = "Degrees east of where the new device is installed")
    @Nullable
    Double longitude;

    @Option(name = "--offset", description = "How many to skip (default 0)")
    int offset;

    @Option(name = "--limit", description = "How many to show, up to 1000 (default 50)")
    int limit = 50;

    @Reference
    Devices devices;

    @Override
    void run() {
        switch (action) {
            case "list" -> list();
            case "register" -> show(devices.register(registration()));
            case "secret" -> show(devices.renewSecret(required(id, "the id of the device")));
            case "remove" -> remove(required(id, "the id of the device"));
            default -> throw new IllegalArgumentException(
                    "'" + action + "' is not an action; there are list, register, secret and remove");
        }
    }

    private void list() {
        DeviceState wanted = state == null ? null : DeviceState.valueOf(state.toUpperCase(Locale.ROOT));
        Page<Device> page =
                devices.devices(new DeviceQuery(subsystem, type, wanted, area, text), new PageRequest(offset, limit));
        ShellTable table = table("Id", "Name", "Type", "State", "Last seen", "Area", "Owner");
        for (Device device : page.items()) {
            table.addRow()
                    .addContent(
                            device.id(),
                            device.name(),
                            device.type(),
                            device.state(),
                            shown(device.lastSeen()),
                            shown(device.area()),
                            shown(device.owner()));
        }
        print(table);
        print(page.items().size() + " of " + page.total() + " devices");
    }

    private DeviceRegistration registration() {
        String wanted = required(id, "the id of the device");
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("give both --latitude and --longitude, or neither");
        }
        Position position = latitude == null || longitude == null ? null : new Position(latitude, longitude);
        return new DeviceRegistration(
                wanted, required(type, "--type"), name == null ? wanted : name, owner, position, area);
    }

    private void show(RegisteredDevice registered) {
        print("Secret of " + registered.device().id() + ", shown this once: " + registered.secret());
    }

    private void remove(String unwanted) {
        if (!devices.remove(unwanted)) {
            throw new IllegalArgumentException("there is no device '" + unwanted + "'");
        }
        print("Removed " + unwanted + "; its measurements stay");
    }
}
