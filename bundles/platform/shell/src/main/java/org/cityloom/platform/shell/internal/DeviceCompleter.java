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

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.PageRequest;

/** Proposes ids of registered devices, the first hundred that begin as entered. */
@Service
public final class DeviceCompleter implements Completer {
    private static final int MOST = 100;

    @Reference
    Devices devices;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(proposals(line)).complete(session, line, candidates);
    }

    private List<String> proposals(CommandLine line) {
        String entered = line.getCursorArgument() == null ? "" : line.getCursorArgument();
        DeviceQuery query = new DeviceQuery(null, null, null, null, entered.isEmpty() ? null : entered);
        return devices.devices(query, new PageRequest(0, MOST)).items().stream()
                .map(Device::id)
                .toList();
    }
}
