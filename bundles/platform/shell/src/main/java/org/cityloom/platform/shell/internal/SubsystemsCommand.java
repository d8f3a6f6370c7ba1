/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.Collection;
import java.util.stream.Collectors;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;

/** Lists the subsystems that are there, with the bundle they come from and what they bring. */
@Service
@Command(scope = "city", name = "subsystems", description = "Lists the subsystems that are there and what they bring")
public final class SubsystemsCommand extends CityCommand {
    @Reference
    BundleContext context;

    @Override
    void run() throws InvalidSyntaxException {
        ShellTable table = table("Id", "Version", "Title", "Bundle", "Health", "Device types", "Alarm kinds");
        for (ServiceReference<Subsystem> reference : context.getServiceReferences(Subsystem.class, null)) {
            Subsystem subsystem = context.getService(reference);
            if (subsystem != null) {
                add(table, subsystem.descriptor(), reference.getBundle());
                context.ungetService(reference);
            }
        }
        print(table);
    }

    private void add(ShellTable table, SubsystemDescriptor found, Bundle bundle) throws InvalidSyntaxException {
        table.addRow()
                .addContent(
                        found.id(),
                        found.version(),
                        found.title().zh() + " / " + found.title().en(),
                        bundle.getBundleId() + " " + bundle.getVersion(),
                        health(found.id()),
                        found.deviceTypes().stream().map(DeviceType::id).collect(Collectors.joining(", ")),
                        found.alarmKinds().stream().map(AlarmKind::id).collect(Collectors.joining(", ")));
    }

    private String health(String id) throws InvalidSyntaxException {
        Collection<ServiceReference<HealthCheck>> checks =
                context.getServiceReferences(HealthCheck.class, "(" + HealthCheck.NAME + "=" + id + ")");
        for (ServiceReference<HealthCheck> reference : checks) {
            HealthCheck check = context.getService(reference);
            if (check != null) {
                String status = check.execute().getStatus().name();
                context.ungetService(reference);
                return status;
            }
        }
        return "UNKNOWN";
    }
}
