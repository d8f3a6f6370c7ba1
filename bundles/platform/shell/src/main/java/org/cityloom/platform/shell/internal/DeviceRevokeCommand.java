/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.function.Consumer;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.devices.AdmissionState;
import org.cityloom.platform.devices.DeviceAdmission;

/** Shuts a device out at once, or ends its old secret only. */
@Service
@Command(
        scope = "city",
        name = "device-revoke",
        description = "Blocks a device until it is restored, and drops its connection")
public final class DeviceRevokeCommand extends CityCommand {
    @Argument(index = 0, name = "id", description = "Id of the device")
    @Completion(DeviceCompleter.class)
    @Nullable
    String id;

    @Option(name = "--old", description = "Do not block the device, only end its old secret now")
    boolean old;

    @Reference
    DeviceAdmission admission;

    @Override
    void run() {
        String device = required(id, "the id of the device");
        show(old ? admission.endOverlap(device) : admission.revoke(device), this::print);
    }

    static void show(AdmissionState state, Consumer<String> print) {
        if (state.blockedSince() != null) {
            print.accept(state.device() + " is blocked since " + shown(state.blockedSince()));
        }
        for (AdmissionState.Secret secret : state.secrets()) {
            print.accept("secret of " + shown(secret.issued())
                    + (secret.validUntil() == null ? "" : ", works until " + shown(secret.validUntil()))
                    + (secret.lastUsed() == null ? ", never used" : ", last used " + shown(secret.lastUsed())));
        }
    }
}
