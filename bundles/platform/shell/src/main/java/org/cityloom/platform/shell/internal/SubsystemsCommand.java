/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.Subsystems;

/** Lists the subsystems: what is installed, where it stands and why, and what those that run bring. */
@Service
@Command(
        scope = "city",
        name = "subsystems",
        description = "Lists the subsystems, where they stand and what they bring")
public final class SubsystemsCommand extends CityCommand {
    @Reference
    BundleContext context;

    @Reference
    Subsystems subsystems;

    @Override
    void run() throws InvalidSyntaxException {
        Map<String, InstalledSubsystem> installed =
                subsystems.installed().stream().collect(Collectors.toMap(InstalledSubsystem::id, Function.identity()));
        Map<String, SubsystemDescriptor> running = running();
        Set<String> ids = new TreeSet<>(installed.keySet());
        ids.addAll(running.keySet());
        ShellTable table =
                table("Id", "Version", "State", "Title", "Since", "Health", "Device types", "Alarm kinds", "Reason");
        for (String id : ids) {
            add(table, id, installed.get(id), running.get(id));
        }
        print(table);
    }

    private void add(
            ShellTable table, String id, @Nullable InstalledSubsystem found, @Nullable SubsystemDescriptor runs)
            throws InvalidSyntaxException {
        table.addRow()
                .addContent(
                        id,
                        found == null ? version(runs) : shown(found.version()),
                        found == null ? "not from an archive" : found.state(),
                        found == null ? title(runs) : both(found.title()),
                        found == null ? "" : found.since(),
                        runs == null ? "" : health(id),
                        runs == null ? "" : ids(runs.deviceTypes(), DeviceType::id),
                        runs == null ? "" : ids(runs.alarmKinds(), AlarmKind::id),
                        found == null ? "" : both(found.reason()));
    }

    private static String version(@Nullable SubsystemDescriptor runs) {
        return runs == null ? "" : shown(runs.version());
    }

    private static String title(@Nullable SubsystemDescriptor runs) {
        return runs == null ? "" : both(runs.title());
    }

    private static <T> String ids(Collection<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.joining(", "));
    }

    private Map<String, SubsystemDescriptor> running() throws InvalidSyntaxException {
        Map<String, SubsystemDescriptor> running = new TreeMap<>();
        for (ServiceReference<Subsystem> reference : context.getServiceReferences(Subsystem.class, null)) {
            Subsystem subsystem = context.getService(reference);
            if (subsystem != null) {
                running.put(subsystem.descriptor().id(), subsystem.descriptor());
                context.ungetService(reference);
            }
        }
        return running;
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
