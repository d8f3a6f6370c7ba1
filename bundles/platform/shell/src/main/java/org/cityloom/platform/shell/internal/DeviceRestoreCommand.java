/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.devices.DeviceAdmission;

/** Takes back that a device is blocked. */
@Service
@Command(
        scope = "city",
        name = "device-restore",
        description = "Lets a blocked device in again, with the secrets and the certificate it had")
public final class DeviceRestoreCommand extends CityCommand {
    @Argument(index = 0, name = "id", description = "Id of the device")
    @Completion(DeviceCompleter.class)
    @Nullable
    String id;

    @Reference
    DeviceAdmission admission;

    @Override
    void run() {
        String device = required(id, "the id of the device");
        DeviceRevokeCommand.show(admission.restore(device), this::print);
        print(device + " may sign in");
    }
}
