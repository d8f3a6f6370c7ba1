/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Duration;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.devices.DeviceAdmission;

/** Gives a device a new secret beside which the old one works for a while. */
@Service
@Command(
        scope = "city",
        name = "device-rotate",
        description =
                "Gives a device a new secret; the old one works for a while, so that it can be replaced in the field")
public final class DeviceRotateCommand extends CityCommand {
    @Argument(index = 0, name = "id", description = "Id of the device")
    @Completion(DeviceCompleter.class)
    @Nullable
    String id;

    @Option(
            name = "--hours",
            description = "How long the old secret works, 0 to 720; with 0 an open connection is dropped (default 24)")
    int hours = (int) DeviceAdmission.OVERLAP.toHours();

    @Reference
    DeviceAdmission admission;

    @Override
    void run() {
        String device = required(id, "the id of the device");
        print("Secret of " + device + ", shown this once: "
                + admission.rotate(device, Duration.ofHours(hours)).secret());
        DeviceRevokeCommand.show(admission.state(device), this::print);
    }
}
