/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;

/** Proposes ids of declared device types. */
@Service
public final class DeviceTypeCompleter implements Completer {
    @Reference
    Devices devices;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(devices.types().stream().map(DeviceType::id).toList())
                .complete(session, line, candidates);
    }
}
